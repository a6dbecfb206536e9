import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { checksumList } from '../../../src/lib/data/checksums.ts';
import { centralHeader, endRecords, localHeader, type ZipEntry } from '../../../src/pack/zip/format.ts';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { zipCopy } from '../../../src/verify/zip.ts';
import { edition, newFolder, removeFolders, withList } from './edition.ts';
import { listName, publishedSite } from './site.ts';
import { zipBytes } from './zip-bytes.ts';

afterAll(removeFolders);

const day = '2026-11-28';

/** What is found, soon and without much memory, or the refusal. */
async function look(bytes: Buffer, seconds = 5): Promise<Verification> {
  const file = join(newFolder(), 'kho.zip');
  writeFileSync(file, bytes);
  const copy = zipCopy(file, 'kho.zip');
  const started = performance.now();
  const held = process.memoryUsage().rss;
  try {
    return await verify(copy, 3);
  } finally {
    await copy.close();
    expect(performance.now() - started).toBeLessThan(seconds * 1000);
    expect(process.memoryUsage().rss - held).toBeLessThan(400 * 1024 * 1024);
  }
}

it('a file that unpacks to far more than it claims is left as soon as that is seen, and named', async () => {
  const files = edition();
  const entries = [...files].map(([name, bytes]) =>
    name === 'index.html' ? { name, bytes: Buffer.alloc(400_000_000), size: bytes.length } : { name, bytes },
  );
  expect((await look(zipBytes(entries))).differences).toEqual([{ path: 'index.html', kind: 'changed' }]);
});

it('a file that claims terabytes is named, whether or not its bytes are right', async () => {
  for (const isStored of [false, true]) {
    const entries = [...edition()].map(([name, bytes]) =>
      name === 'index.html' ? { name, bytes, size: 8e12, isLarge: true, isStored } : { name, bytes },
    );
    const told = look(zipBytes(entries, true));
    if (isStored) await expect(told).rejects.toThrow('đã hỏng');
    else expect((await told).differences).toEqual([{ path: 'index.html', kind: 'changed' }]);
  }
});

it('a list that claims terabytes, or unpacks to gigabytes, is refused', async () => {
  const files = [...edition()];
  const withListOf = (list: object): Buffer =>
    zipBytes(
      files.map(([name, bytes]) => ({ name, bytes, ...(name === 'KIEM-TRA.sha256' && list) })),
      true,
    );
  await expect(look(withListOf({ size: 8e12, isLarge: true }))).rejects.toThrow('đã hỏng');
  await expect(look(withListOf({ bytes: Buffer.alloc(300_000_000) }))).rejects.toThrow('lớn quá');
});

it('a list of a million lines that say nothing is none, though one of them is a line of a list', async () => {
  const files = edition();
  const first = String(files.get('KIEM-TRA.sha256')).split('\n')[0];
  files.set('KIEM-TRA.sha256', Buffer.from(`${first}\n${'x\n'.repeat(1_000_000)}`));
  const entries = [...files].map(([name, bytes]) => ({ name, bytes }));
  await expect(look(zipBytes(entries))).rejects.toThrow('không phải là danh sách mã băm');
});

it('files that lie on top of each other, all of them together of twenty gigabytes, are refused in a sentence', async () => {
  await expect(look(overlapping(2_000))).rejects.toThrow('kho.zip có nhiều tệp nằm chồng lên nhau');
});

/** Each file holds, quoted, the header of the next, and the last ten megabytes of zeros: David Fifield, “A better zip bomb”. */
function overlapping(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.alloc(10_000_000), { level: 9 });
  const pieces: Buffer[] = [kernel];
  const entries: ZipEntry[] = [];
  let [packed, size, back] = [kernel.length, 10_000_000, kernel.length];
  for (let number = count; number > 0; number--) {
    const entry = { path: `${number}.html`, isDeflated: true, crc: 0, size, packed, offset: 0, isLarge: false };
    const header = localHeader(entry, day);
    const quote = Buffer.from([0, header.length, 0, ~header.length & 0xff, 0xff]);
    pieces.push(header, quote);
    back += header.length + quote.length;
    entries.push({ ...entry, offset: back - quote.length });
    packed += header.length + quote.length;
    size += header.length;
  }
  const list = Buffer.from(checksumList(new Map(entries.map(({ path }) => [path, '0'.repeat(64)]))));
  const first = zipBytes([{ name: 'KIEM-TRA.sha256', bytes: list, isStored: true }]);
  const listEnd = first.indexOf('PK\x01\x02');
  const body = Buffer.concat([first.subarray(0, listEnd), ...pieces.reverse()]);
  const directory = Buffer.concat([
    first.subarray(listEnd, first.indexOf('PK\x05\x06')),
    ...entries.map((entry) => centralHeader({ ...entry, offset: body.length - entry.offset }, day)),
  ]);
  return Buffer.concat([body, directory, endRecords(count + 1, body.length, directory.length)]);
}

it('hundreds of thousands of files that nobody has listed are passed over, and counted', async () => {
  const [empty, names] = [Buffer.alloc(0), Array.from({ length: 300_000 }, (_, index) => `${index}.html`)];
  const listed = names.slice(0, 2_000).map((name) => `${hash('sha256', empty)}  ${name}\n`);
  const entries = names.map((name) => ({ name, bytes: empty, isStored: true }));
  const list = { name: 'KIEM-TRA.sha256', bytes: Buffer.from(listed.join('')) };
  const { same, differences } = await look(zipBytes([...entries, list], true), 30);
  expect([same, differences.length]).toEqual([2_000, 298_000]);
}, 60_000);

it('a site of hundreds of lists is passed through once for all of them', async () => {
  const site = publishedSite();
  const root = [String(site.get('du-lieu/SHA256SUMS'))];
  for (let number = 0; number < 400; number++) {
    const pages = withList(new Map([[`${number}/index.html`, Buffer.from(String(number))]]), 'danh-sach');
    const list = pages.get('danh-sach') ?? Buffer.alloc(0);
    const path = listName.replace('goc', String(number));
    site.set(`${number}/index.html`, Buffer.from(String(number))).set(path, list);
    root.push(`${hash('sha256', list)}  ${path.replace('du-lieu/', '')}\n`);
  }
  site.set('du-lieu/SHA256SUMS', Buffer.from(root.join('')));
  for (let number = 0; number < 20_000; number++) site.set(`_anh/${number}.webp`, Buffer.alloc(0));
  const verification = await look(zipBytes([...site].map(([name, bytes]) => ({ name, bytes, isStored: true }))), 20);
  expect(verification).toMatchObject({ differences: [], same: 805, kept: 20_000, isComplete: true });
}, 60_000);
