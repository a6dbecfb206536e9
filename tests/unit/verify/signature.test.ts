import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import {
  checkMinisign,
  checkSshSignature,
  nameOfKey,
  type Outcome,
  readPublicKeys,
} from '../../../src/verify/signature.ts';
import { newFolder, removeFolders } from './edition.ts';
import { newPublisher } from './signatures.ts';

afterAll(removeFolders);

const text = 'mã băm  tệp\n';
const [publisher, stranger] = [newPublisher(), newPublisher()];

const ssh = (signature: string, key = publisher.sshKey, signed = text): Outcome =>
  checkSshSignature(Buffer.from(signed), signature, readPublicKeys(key));
const minisign = (signature: string, key = publisher.minisignKey, signed = text): Outcome =>
  checkMinisign(Buffer.from(signed), signature, readPublicKeys(key));

it('knows a signature of SSH, whichever of the keys made it', () => {
  const signature = publisher.signSsh(text);
  expect(ssh(signature)).toBe('good');
  expect(
    ssh(signature, `# ai được ký\n${stranger.sshKey}toa-soan@vidu.vn namespaces="vankho" ${publisher.sshKey}`),
  ).toBe('good');
  expect(ssh(signature, stranger.sshKey)).toBe('other-key');
  expect(ssh(signature, publisher.minisignKey)).toBe('other-key');
  expect(ssh(signature, publisher.sshKey, `${text} `)).toBe('bad');
  expect(ssh(publisher.signSsh(text, 'git'))).toBe('other-purpose');
});

it('knows a signature of minisign, of the digest and of the text itself, and its comment', () => {
  for (const kind of ['ED', 'Ed'] as const) {
    const signature = publisher.signMinisign(text, kind);
    expect(minisign(signature)).toBe('good');
    expect(minisign(signature.replaceAll('\n', '\r\n'))).toBe('good');
    expect(minisign(signature, stranger.minisignKey)).toBe('other-key');
    expect(minisign(signature, publisher.minisignKey, `${text} `)).toBe('bad');
    expect(minisign(signature.replace('timestamp:1', 'timestamp:2'))).toBe('bad');
  }
});

it('takes nothing for good of which a single letter is another, and is stopped by none', () => {
  const signatures = [publisher.signSsh(text), publisher.signMinisign(text)];
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('A', 'z', '0', '/', '\n', '=', 'ắ', ''), (place, letter) => {
      for (const [index, whole] of signatures.entries()) {
        const at = place % whole.length;
        const changed = whole.slice(0, at) + letter + whole.slice(at + 1);
        const outcome = index === 0 ? ssh(changed) : minisign(changed);
        if (outcome === 'good') expect(saidBy(changed)).toEqual(saidBy(whole));
      }
    }),
    { numRuns: 300 },
  );
  for (const nothing of ['', '<h1>404</h1>', '-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----']) {
    expect([ssh(nothing), minisign(nothing)]).toEqual(['unreadable', 'unreadable']);
  }
});

it('finds no key where there is none that can be used', () => {
  for (const none of ['', 'ssh-rsa AAAAB3NzaC1yc2E=', 'ssh-ed25519 AAAA', 'RWabc'])
    expect(readPublicKeys(none)).toEqual([]);
});

it.skipIf(spawnSync('ssh-keygen', ['-?']).error !== undefined)(
  'knows what ssh-keygen itself signs, and names its key',
  () => {
    const folder = newFolder();
    const file = (name: string): string => join(folder, name);
    writeFileSync(file('SHA256SUMS'), text);
    const run = (...words: string[]): string => execFileSync('ssh-keygen', words, { encoding: 'utf8', stdio: 'pipe' });
    run('-q', '-t', 'ed25519', '-N', '', '-f', file('khoa'));
    run('-Y', 'sign', '-n', 'vankho', '-f', file('khoa'), file('SHA256SUMS'));
    const key = readFileSync(file('khoa.pub'), 'utf8');
    expect(ssh(readFileSync(file('SHA256SUMS.sig'), 'utf8'), key)).toBe('good');
    const [known] = readPublicKeys(key);
    expect(run('-l', '-f', file('khoa.pub'))).toContain(known && nameOfKey(known));
  },
);

/** What a signature says, of either kind: neither white space nor the comment that nobody trusts. */
function saidBy(signature: string): string[] {
  const armoured = /-----BEGIN SSH SIGNATURE-----([\s\S]*)-----END/.exec(signature)?.[1];
  const [, first = '', comment = '', last = ''] = signature.split('\n');
  const decode = (text: string): string => Buffer.from(text, 'base64').toString('hex');
  return armoured === undefined ? [decode(first), comment, decode(last)] : [decode(armoured)];
}
