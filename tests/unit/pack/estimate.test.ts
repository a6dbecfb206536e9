import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { estimateEdition, listEdition } from '../../../src/pack/estimate.ts';
import { writeZip } from '../../../src/pack/zip/write-zip.ts';
import { temporaryFolder } from './temporary.ts';

async function siteOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
  return folder;
}

const source = 'https://vidu.vn/';

describe('what an edition is made of', () => {
  it('is the site without hidden files, sorted, with the photographs that were asked for', async () => {
    const site = await siteOf({
      'index.html': 'Trang',
      '.vankho': '',
      '_anh/0a-320.avif': 'x',
      '_anh/0a-640.webp': 'xx',
      '2023/index.html': 'Năm',
    });
    const listed = async (images: 'none' | 'small' | 'full') =>
      (await listEdition(site, { source, images })).map(({ path }) => path);
    expect(await listed('none')).toEqual(['2023/index.html', 'index.html']);
    expect(await listed('small')).toEqual(['2023/index.html', '_anh/0a-640.webp', 'index.html']);
    expect(await listed('full')).toEqual(['2023/index.html', '_anh/0a-320.avif', '_anh/0a-640.webp', 'index.html']);
  });
});

describe('the estimate', () => {
  it('is near to what the ZIP takes in the end, though it looks at a few files only', async () => {
    const page = (number: number): string =>
      Array.from(
        { length: 40 + (number % 7) * 10 },
        (_, line) => `<p>Đoạn ${line * number} của bài ${number}.</p>`,
      ).join('\n');
    const pages = Array.from({ length: 200 }, (_, number): [string, string] => [`${number}.html`, page(number)]);
    const site = await siteOf({ ...Object.fromEntries(pages), 'a.webp': 'x'.repeat(50_000) });
    const files = await listEdition(site, { source, images: 'full' });
    const { packed, ...estimate } = await estimateEdition(site, files);
    const all = async function* () {
      for (const { path } of files) yield { path, data: { file: join(site, path) } };
    };
    const written = await writeZip(all(), join(await temporaryFolder(), 'kho.zip'), '2026-11-28', () => {});
    expect(estimate).toMatchObject({ files: written.files, bytes: written.bytes });
    expect(packed / written.size).toBeGreaterThan(0.9);
    expect(packed / written.size).toBeLessThan(1.1);
  });

  it('counts whole blocks of the disk for a folder, one for an empty file', async () => {
    const site = await siteOf({ a: '', b: 'x'.repeat(4097) });
    const { onDisk } = await estimateEdition(site, await listEdition(site, { source, images: 'full' }));
    expect(onDisk(4096)).toBe(3 * 4096);
  });
});
