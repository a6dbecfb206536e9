import { spawn } from 'node:child_process';
import { type Peer, PeerMissing } from './peer.ts';

/** Hugo as Debian has it: a program of its own, one process on all cores. */
export const hugo: Peer = {
  name: 'Hugo',
  version: () =>
    new Promise((settle, reject) => {
      const child = spawn('hugo', ['version'], { stdio: ['ignore', 'pipe', 'ignore'] });
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      child.once('error', () => reject(new PeerMissing('Máy này không có Hugo; cài bằng: apt-get install hugo')));
      child.once('close', () => settle(/v(\d[\d.]*)/.exec(text)?.[1] ?? text.trim()));
    }),
  command: (siteDir) => ({ file: 'hugo', args: ['--quiet'], cwd: siteDir }),
  content: 'content',
  out: 'public',
  kept: ['resources'],
};
