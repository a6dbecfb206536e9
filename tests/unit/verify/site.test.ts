import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderCopy } from '../../../src/verify/folder.ts';
import { describeVerification } from '../../../src/verify/report.ts';
import { readPublicKeys } from '../../../src/verify/signature.ts';
import { type Verification, type VerifyOptions, verify } from '../../../src/verify/verify.ts';
import { zipCopy } from '../../../src/verify/zip.ts';
import { edition, type Files, flip, newFolder, removeFolders, unpack } from './edition.ts';
import { newPublisher } from './signatures.ts';
import { listName, publishedSite } from './site.ts';
import { zipBytes } from './zip-bytes.ts';

afterAll(removeFolders);

const look = (folder: string, options?: VerifyOptions): Promise<Verification> =>
  verify(folderCopy(folder, 'trang'), 2, options);

it('proves every file of a published site by its root', async () => {
  const verification = await look(unpack(publishedSite()));
  expect(verification).toMatchObject({ differences: [], same: 5, scope: 'site', kept: 0, isComplete: true });
  expect(describeVerification(verification, 'trang')).toContain('trang nguyên vẹn: 5 tệp đúng như du-lieu/SHA256SUMS.');
});

it('names what is missing, changed and added, but not what publishing keeps for readers of older pages', async () => {
  const site = publishedSite();
  flip(site, 'index.html');
  const folder = unpack(site);
  rmSync(join(folder, '2023'), { recursive: true });
  const beside = ['la.html', '_anh/la.html', '_anh/cu-640.webp', '_vankho/cu.js'];
  unpack(new Map(beside.map((path) => [path, Buffer.from('x')])), folder);
  const verification = await look(folder);
  expect(verification).toMatchObject({
    differences: [
      { path: '2023/08/họp báo/index.html', kind: 'missing' },
      { path: '_anh/la.html', kind: 'added' },
      { path: 'index.html', kind: 'changed' },
      { path: 'la.html', kind: 'added' },
    ],
    kept: 2,
  });
});

it.each([
  ['changed', (site: Files) => flip(site, listName)] as const,
  ['missing', (site: Files) => site.delete(listName)] as const,
])('does not take a site for whole whose list is %s, nor the files of it for strangers', async (kind, spoil) => {
  const site = publishedSite();
  spoil(site);
  const verification = await look(unpack(site));
  expect(verification).toMatchObject({ differences: [{ path: listName, kind }], isComplete: false });
  expect(describeVerification(verification, 'trang')).toContain('chưa kiểm tra được tệp của danh sách ấy');
});

const [publisher, stranger] = [newPublisher(), newPublisher()];

it.each(['sig', 'minisig'] as const)('proves by its signature that a list is the publisher’s: .%s', async (suffix) => {
  const site = publishedSite();
  const root = String(site.get('du-lieu/SHA256SUMS'));
  const [signature, key, strangers] =
    suffix === 'sig'
      ? [publisher.signSsh(root), publisher.sshKey, stranger.sshKey]
      : [publisher.signMinisign(root), publisher.minisignKey, stranger.minisignKey];
  await expect(look(unpack(site), { keys: readPublicKeys(key) })).rejects.toThrow('trang không có chữ ký');
  site.set(`du-lieu/SHA256SUMS.${suffix}`, Buffer.from(signature));
  const verification = await look(unpack(site), { keys: readPublicKeys(key) });
  expect(verification).toMatchObject({ differences: [], same: 5, signedBy: expect.any(String) });
  expect(describeVerification(verification, 'trang')).toMatch(/Danh sách mã băm do khóa \S+ ký\./);
  expect(await look(unpack(site))).toMatchObject({ differences: [], same: 5 });
  await expect(look(unpack(site), { keys: readPublicKeys(strangers) })).rejects.toThrow('do khóa khác ký');
  site.set('du-lieu/SHA256SUMS', Buffer.from(root.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))));
  await expect(look(unpack(site), { keys: readPublicKeys(key) })).rejects.toMatchObject({
    message: expect.stringContaining('không khớp với du-lieu/SHA256SUMS'),
    exitCode: 1,
  });
});

it('says which signature is none, and which was made for something else', async () => {
  const site = publishedSite();
  const root = String(site.get('du-lieu/SHA256SUMS'));
  const options = { keys: readPublicKeys(publisher.sshKey) };
  site.set('du-lieu/SHA256SUMS.sig', Buffer.from('<h1>404</h1>'));
  await expect(look(unpack(site), options)).rejects.toThrow('không phải chữ ký Ed25519');
  site.set('du-lieu/SHA256SUMS.sig', Buffer.from(publisher.signSsh(root, 'git')));
  await expect(look(unpack(site), options)).rejects.toThrow('được ký cho việc khác');
});

it('knows the signature of an edition, in its ZIP too and in a folder around it', async () => {
  const files = edition();
  const signature = publisher.signSsh(String(files.get('KIEM-TRA.sha256')));
  files.set('KIEM-TRA.sha256.sig', Buffer.from(signature));
  const zip = join(newFolder(), 'kho.zip');
  writeFileSync(zip, zipBytes([...files].map(([name, bytes]) => ({ name: `kho/${name}`, bytes }))));
  const copy = zipCopy(zip, 'kho.zip');
  const verification = await verify(copy, 2, { keys: readPublicKeys(publisher.sshKey) });
  await copy.close();
  expect(verification).toMatchObject({ differences: [], same: 4, scope: 'edition', signedBy: expect.any(String) });
});
