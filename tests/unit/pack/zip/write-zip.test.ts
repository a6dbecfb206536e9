import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackedFile } from '../../../../src/pack/packed-file.ts';
import { centralHeader, endRecords, localHeader } from '../../../../src/pack/zip/format.ts';
import { writeZip } from '../../../../src/pack/zip/write-zip.ts';
import { listZip, readZip } from '../../../read-zip.ts';
import { temporaryFolder } from '../temporary.ts';

const day = '2026-11-28';

async function* stream(files: readonly PackedFile[]): AsyncGenerator<PackedFile> {
  yield* files;
}

async function zipOf(files: readonly PackedFile[], name = 'kho.zip'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeZip(stream(files), file, day, () => {});
  return file;
}

describe('a ZIP', () => {
  it('holds files from memory and from the disk, in their order, under Vietnamese names', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a'), 'Trên đĩa');
    const read = await readZip(
      await zipOf([
        { path: 'DOC-TRUOC.txt', data: '\uFEFFĐọc trước' },
        { path: '2023/08/a/Lịch học.pdf', data: { file: join(folder, 'a') } },
        { path: 'rỗng.txt', data: new Uint8Array() },
      ]),
    );
    expect(read.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ['DOC-TRUOC.txt', '\uFEFFĐọc trước'],
      ['2023/08/a/Lịch học.pdf', 'Trên đĩa'],
      ['rỗng.txt', ''],
    ]);
  });

  it('compresses texts, and stores what is compressed by itself or would grow', async () => {
    const text = 'Hội trường kín chỗ từ sớm. '.repeat(50);
    const read = await readZip(
      await zipOf([
        { path: 'index.html', data: text },
        { path: 'a.webp', data: text },
        { path: 'b.bin', data: randomBytes(500) },
      ]),
    );
    expect(read.map(({ method }) => method)).toEqual([8, 0, 0]);
  });

  it('says sizes before the bytes, of files too that are never held in memory', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'lớn');
    const long = 'Dài lắm. '.repeat(1_200_000);
    await writeFile(file, long);
    const read = await readZip(
      await zipOf([
        { path: 'phim.mp4', data: { file } },
        { path: 'bang.csv', data: { file } },
        { path: 'sau.txt', data: 'Sau' },
      ]),
    );
    expect(read.map(({ path, method, hasDescriptor }) => [path, method, hasDescriptor])).toEqual([
      ['phim.mp4', 0, false],
      ['bang.csv', 8, false],
      ['sau.txt', 0, false],
    ]);
    expect(read.slice(0, 2).every(({ bytes }) => bytes.toString() === long)).toBe(true);
  });

  it('is the same bytes of the same files, dated by the day alone', async () => {
    const files = [...'abcdefghijklmn'].map((path) => ({ path, data: path.repeat(3000) }));
    const [one, other] = [await zipOf(files), await zipOf(files)];
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
    expect(new Set((await listZip(one)).map((entry) => entry.day))).toEqual(new Set([day]));
  });

  it('may hold more files than the oldest programs can count', async () => {
    const files = Array.from({ length: 66_000 }, (_, index) => ({ path: String(index), data: new Uint8Array() }));
    const read = await listZip(await zipOf(files));
    expect(read).toHaveLength(66_000);
    expect(read.at(-1)?.path).toBe('65999');
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    const file = join(await temporaryFolder(), 'kho.zip');
    const files = stream([
      { path: 'a', data: 'một' },
      { path: 'b', data: 'hai' },
    ]);
    const written = await writeZip(files, file, day, (so) => told.push(so.files));
    expect(told).toEqual([1, 2]);
    expect(written).toEqual({ files: 2, bytes: 8, size: (await readFile(file)).length });
  });

  it('fails when a file is not there', async () => {
    await expect(zipOf([{ path: 'a', data: { file: '/không/có' } }])).rejects.toThrow('ENOENT');
  });
});

describe('records of what 32 bits do not hold', () => {
  const size = 5_000_000_000;
  const entry = { path: 'a', isDeflated: false, crc: 1, size, packed: size, offset: 6_000_000_000, isLarge: true };

  it('say sizes in 64 bits behind the name, and the place in the list', () => {
    const local = localHeader(entry, day);
    expect(local.readUInt32LE(18)).toBe(0xffffffff);
    expect([local.readUInt16LE(31), local.readBigUInt64LE(35), local.readBigUInt64LE(43)]).toEqual([
      1,
      BigInt(size),
      BigInt(size),
    ]);
    const central = centralHeader(entry, day);
    expect(central.readUInt32LE(42)).toBe(0xffffffff);
    expect(central.readBigUInt64LE(central.length - 8)).toBe(6_000_000_000n);
  });

  it('end with two records of which the second leads to the first', () => {
    const end = endRecords(3, 6_000_000_000, 150);
    expect(end).toHaveLength(56 + 20 + 22);
    expect(end.readBigUInt64LE(48)).toBe(6_000_000_000n);
    expect(end.readBigUInt64LE(56 + 8)).toBe(6_000_000_150n);
  });
});
