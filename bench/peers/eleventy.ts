import { join } from 'node:path';
import { packageVersion } from './package-version.ts';
import { type Peer, PeerMissing } from './peer.ts';

/** Eleventy with templates in JavaScript, the fastest that it has. */
export const eleventy: Peer = {
  name: 'Eleventy',
  async version() {
    const version = await packageVersion('@11ty/eleventy');
    if (version === undefined)
      throw new PeerMissing('Chưa có Eleventy; cài bằng: npm install --save-dev @11ty/eleventy');
    return version;
  },
  command: (siteDir) => ({
    file: process.execPath,
    args: [join(siteDir, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    cwd: siteDir,
  }),
  content: 'content',
  out: '_site',
  kept: ['.cache'],
};
