import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { zipCopy } from '../../../src/verify/zip.ts';
import { edition, type Files, flip, newFolder, removeFolders } from './edition.ts';
import { type ZipEntry, zipBytes } from './zip-bytes.ts';

afterAll(removeFolders);

const entriesOf = (files: Files): ZipEntry[] => [...files].map(([name, bytes]) => ({ name, bytes }));

async function lookAt(bytes: Buffer): Promise<Verification> {
  const file = join(newFolder(), 'kho.zip');
  writeFileSync(file, bytes);
  const copy = zipCopy(file, 'kho.zip');
  return verify(copy, 3).finally(copy.close);
}

const look = (entries: readonly ZipEntry[]): Promise<Verification> => lookAt(zipBytes(entries));

it('finds a ZIP whole, compressed or stored, large or not, with entries for folders', async () => {
  const whole = { differences: [], same: 4, unreadableLines: [], knowsItsFiles: true };
  const entries = entriesOf(edition());
  expect(await look(entries)).toMatchObject(whole);
  expect(await look(entries.map((entry) => ({ ...entry, isStored: true })))).toMatchObject(whole);
  expect(await look(entries.map((entry) => ({ ...entry, isLarge: true })))).toMatchObject(whole);
  expect(await look([{ name: '2023/', bytes: Buffer.alloc(0), isStored: true }, ...entries])).toMatchObject(whole);
});

it('names a file with a flipped bit, a missing and an added one, sorted', async () => {
  const files = edition();
  flip(files, 'index.html');
  files.delete('_anh/a1b2-640.avif');
  files.set('la.html', Buffer.from('x'));
  expect(await look(entriesOf(files))).toMatchObject({
    differences: [
      { path: '_anh/a1b2-640.avif', kind: 'missing' },
      { path: 'index.html', kind: 'changed' },
      { path: 'la.html', kind: 'added' },
    ],
    same: 2,
  });
});

it('finds every flipped bit in the bytes of a compressed file', async () => {
  const whole = zipBytes(entriesOf(edition()));
  const start = whole.indexOf('_anh/a1b2-640.avif') + '_anh/a1b2-640.avif'.length;
  for (const at of [0, 1, 100, 180]) {
    const bytes = Buffer.from(whole);
    bytes[start + at] = (bytes[start + at] ?? 0) ^ 4;
    expect((await lookAt(bytes)).differences).toEqual([{ path: '_anh/a1b2-640.avif', kind: 'changed' }]);
  }
});

it('tells of a file that other programs would refuse to unpack, though its bytes are right', async () => {
  const entries = entriesOf(edition());
  const damaged = entries.map((entry) => (entry.name === 'index.html' ? { ...entry, crc: 1 } : entry));
  expect((await look(damaged)).differences).toEqual([{ path: 'index.html', kind: 'changed' }]);
  const locked = entries.map((entry) => (entry.name === 'index.html' ? { ...entry, isEncrypted: true } : entry));
  expect((await look(locked)).differences).toEqual([{ path: 'index.html', kind: 'changed' }]);
});

it('tells of a file whose sum before its bytes is another than in the directory: some programs go by the one, some by the other', async () => {
  const entries = entriesOf(edition()).map((entry) =>
    entry.name === 'index.html' ? { ...entry, localCrc: 1 } : entry,
  );
  expect((await look(entries)).differences).toEqual([{ path: 'index.html', kind: 'changed' }]);
});

it('finds an edition whole that was packed again with its folder around it', async () => {
  const inside = entriesOf(edition()).map((entry) => ({ ...entry, name: `Kho 2023/${entry.name}` }));
  const strewn = { name: '__MACOSX/Kho 2023/._index.html', bytes: Buffer.from('x') };
  expect(await look([...inside, strewn])).toMatchObject({ differences: [], same: 4, passedOver: 1 });
  const beside = { name: 'index.html', bytes: Buffer.from('<h1>Văn khố</h1>') };
  expect((await look([...inside, beside])).differences).toEqual([{ path: '../index.html', kind: 'added' }]);
});

it('tells of links, of names that lead out of the folder, and of a second file of one name', async () => {
  const entries = entriesOf(edition()).filter(({ name }) => name !== 'index.html');
  const link = { name: 'index.html', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 };
  const out = ['../../thoat.txt', '/goc.txt', 'C:/o-dia.txt'].map((name) => ({ name, bytes: Buffer.from('x') }));
  const second = { name: 'DOC-TRUOC.txt', bytes: Buffer.from('khác') };
  expect((await look([...entries, link, ...out, second])).differences).toEqual([
    { path: '../../thoat.txt', kind: 'unsafe' },
    { path: '/goc.txt', kind: 'unsafe' },
    { path: 'C:/o-dia.txt', kind: 'unsafe' },
    { path: 'DOC-TRUOC.txt', kind: 'added' },
    { path: 'index.html', kind: 'irregular', reason: 'liên kết' },
  ]);
});

it('tells of a second list, which unpacking may put in the place of the first', async () => {
  const entries = entriesOf(edition());
  const list = entries.filter(({ name }) => name === 'KIEM-TRA.sha256');
  expect((await look([...entries, ...list])).differences).toEqual([{ path: 'KIEM-TRA.sha256', kind: 'added' }]);
});

it('says in a sentence that a ZIP was cut off, is none, or is empty', async () => {
  const whole = zipBytes(entriesOf(edition()));
  const sentence = 'kho.zip không phải tệp ZIP, hoặc đã hỏng hay bị cắt cụt; hãy chép hoặc tải lại tệp này.';
  for (const bytes of [
    whole.subarray(0, -30),
    whole.subarray(0, 100),
    Buffer.from('Không phải ZIP'),
    Buffer.alloc(0),
  ]) {
    await expect(lookAt(bytes)).rejects.toMatchObject({ message: sentence, exitCode: 1 });
  }
  await expect(look([])).rejects.toThrow('không có KIEM-TRA.sha256');
});

it('says so, too, when the list itself is damaged', async () => {
  const entries = entriesOf(edition()).map((entry) => (entry.name.endsWith('.sha256') ? { ...entry, crc: 1 } : entry));
  await expect(look(entries)).rejects.toThrow('hãy chép hoặc tải lại tệp này');
});
