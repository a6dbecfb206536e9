import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { folderCopy } from '../../../src/verify/folder.ts';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { edition, type Files, flip, newFolder, removeFolders, unpack, withList } from './edition.ts';

afterAll(removeFolders);

const look = (folder: string): Promise<Verification> => verify(folderCopy(folder, 'kho'), 3);

it('finds a copy whole, and says how many files it has looked at', async () => {
  const seen: [number, number][] = [];
  const copy = folderCopy(unpack(edition()), 'kho');
  expect(await verify(copy, 1, { onProgress: (...count) => seen.push(count) })).toEqual({
    differences: [],
    same: 4,
    passedOver: 0,
    kept: 0,
    list: 'KIEM-TRA.sha256',
    scope: 'edition',
    knowsItsFiles: true,
    isComplete: true,
    unreadableLines: [],
  });
  expect(seen).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
});

it('names a file with a flipped bit, a missing and an added one, sorted', async () => {
  const files = edition();
  flip(files, '_anh/a1b2-640.avif');
  const folder = unpack(files);
  rmSync(join(folder, '2023'), { recursive: true });
  unpack(new Map([['moi/la.html', Buffer.from('x')]]), folder);
  expect(await look(folder)).toMatchObject({
    differences: [
      { path: '2023/08/họp báo/index.html', kind: 'missing' },
      { path: '_anh/a1b2-640.avif', kind: 'changed' },
      { path: 'moi/la.html', kind: 'added' },
    ],
    same: 2,
  });
});

it('finds a copy whole whose names a Mac has taken apart', async () => {
  const folder = unpack(edition());
  const name = join(folder, '2023/08/họp báo');
  renameSync(name, name.normalize('NFD'));
  expect(await look(folder)).toMatchObject({ differences: [], same: 4 });
});

const foldsCase = process.platform === 'win32' || process.platform === 'darwin';

it.skipIf(foldsCase)(
  'finds a copy whole from a stick without small letters, but not a second file whose name differs in them',
  async () => {
    const folder = unpack(edition());
    renameSync(join(folder, 'index.html'), join(folder, 'INDEX.HTML'));
    expect(await look(folder)).toMatchObject({ differences: [], same: 4 });
    writeFileSync(join(folder, 'index.html'), '<h1>Văn khố</h1>');
    expect(await look(folder)).toMatchObject({ differences: [{ path: 'INDEX.HTML', kind: 'added' }], same: 4 });
  },
);

it('passes over what systems strew about', async () => {
  const folder = unpack(edition());
  const strewn = ['.DS_Store', '2023/._08', 'Thumbs.db', 'System Volume Information/IndexerVolumeGuid'];
  unpack(new Map(strewn.map((path) => [path, Buffer.from('x')])), folder);
  expect(await look(folder)).toMatchObject({ differences: [], same: 4, passedOver: 4 });
});

it.skipIf(process.platform === 'win32')('tells of links and follows none', async () => {
  const secret = unpack(new Map([['mat.txt', Buffer.from('<h1>Văn khố</h1>')]]));
  const folder = unpack(edition());
  rmSync(join(folder, 'index.html'));
  symlinkSync(join(secret, 'mat.txt'), join(folder, 'index.html')); // With the very bytes that the list wants.
  symlinkSync(secret, join(folder, 'thu-muc'));
  expect((await look(folder)).differences).toEqual([
    { path: 'index.html', kind: 'irregular', reason: 'liên kết' },
    { path: 'thu-muc', kind: 'irregular', reason: 'liên kết' },
  ]);
});

it('reads no file that a list names outside the folder', async () => {
  const files = edition();
  const list = `${files.get('KIEM-TRA.sha256')}${'0'.repeat(64)}  ../mat.txt\n${'0'.repeat(64)}  /etc/passwd\n`;
  files.set('KIEM-TRA.sha256', Buffer.from(list));
  expect(await look(unpack(files))).toMatchObject({
    differences: [
      { path: '../mat.txt', kind: 'unsafe' },
      { path: '/etc/passwd', kind: 'unsafe' },
    ],
    same: 4,
  });
});

it('tells of the lines of a list that a fault has made unreadable', async () => {
  const files = edition();
  files.set('KIEM-TRA.sha256', Buffer.from(`${files.get('KIEM-TRA.sha256')}abc\n`));
  expect(await look(unpack(files))).toMatchObject({ differences: [], unreadableLines: [5] });
});

it('refuses a folder without a list, and one whose list is none', async () => {
  const files: Files = new Map([['index.html', Buffer.from('x')]]);
  await expect(look(unpack(files))).rejects.toThrow('kho không có KIEM-TRA.sha256 nên không có gì để đối chiếu; hãy');
  files.set('KIEM-TRA.sha256', Buffer.from('<!doctype html>\n<h1>404</h1>'));
  await expect(look(unpack(files))).rejects.toThrow('KIEM-TRA.sha256 của kho không phải là danh sách mã băm');
  const folder = newFolder();
  mkdirSync(join(folder, 'KIEM-TRA.sha256'));
  await expect(look(folder)).rejects.toMatchObject({ exitCode: 1 });
});

it('proves the data of a site that an older Vankho published, and those alone', async () => {
  const data = withList(new Map([['2023/08.csv', Buffer.from('tiêu đề')]]), 'SHA256SUMS');
  const site: Files = new Map([...data].map(([path, bytes]) => [`du-lieu/${path}`, bytes]));
  site.set('index.html', Buffer.from('x'));
  const folder = unpack(site);
  expect(await look(folder)).toMatchObject({ differences: [], same: 1, scope: 'data' });
  flip(site, 'du-lieu/2023/08.csv');
  unpack(site, folder);
  expect((await look(folder)).differences).toEqual([{ path: 'du-lieu/2023/08.csv', kind: 'changed' }]);
  rmSync(join(folder, 'du-lieu/2023'), { recursive: true });
  expect((await look(folder)).differences).toEqual([{ path: 'du-lieu/2023/08.csv', kind: 'missing' }]);
});
