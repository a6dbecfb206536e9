import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Estimate, estimateEdition } from '../../../src/pack/estimate.ts';
import type { Step } from '../../../src/pack/pocket/pocket-files.ts';
import { writeZip } from '../../../src/pack/zip/write-zip.ts';
import { temporaryFolder } from './temporary.ts';

/** A site, and the steps that pack its files as they are. */
async function siteOf(files: Record<string, string | Uint8Array>): Promise<{ site: string; steps: Step[] }> {
  const site = await temporaryFolder();
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), data);
  }
  const steps = Object.keys(files).map((path) => ({
    path,
    from: [path],
    make: async () => [{ path, data: { file: join(site, path) } }],
  }));
  return { site, steps };
}

async function* filesOf(steps: readonly Step[]) {
  for (const step of steps) yield* await step.make();
}

const block = 4096;

describe('the estimate of an edition', () => {
  it('is near to what is written in the end, though it looks at a few files only', async () => {
    const page = (number: number): string =>
      Array.from(
        { length: 40 + (number % 7) * 10 },
        (_, line) => `<p>Đoạn ${line * number} của bài ${number}.</p>`,
      ).join('');
    const pages = Array.from({ length: 300 }, (_, number): [string, string] => [`2023/${number}.html`, page(number)]);
    const { site, steps } = await siteOf({ ...Object.fromEntries(pages), '_anh/a.webp': 'x'.repeat(50_000) });
    const months = [1, 2, 3, 4].map((month) => ({
      path: `van-ban/${month}/`,
      from: pages.filter((_, index) => index % 4 === month - 1).map(([path]) => path),
      make: async () => [1, 2, 3].map((day) => ({ path: `van-ban/${month}/${day}.js`, data: page(month * day) })),
    }));
    const all = [...steps, ...months];
    let made = 0;
    const counted = all.map((step) => ({ ...step, make: () => [step.make(), made++][0] as ReturnType<Step['make']> }));
    const estimate = await estimateEdition(site, counted, block);
    expect(made).toBeLessThan(30);
    const written = await writeZip(filesOf(all), join(await temporaryFolder(), 'kho.zip'), '2026-11-28', () => {});
    const expected: Estimate = {
      files: written.files,
      bytes: written.bytes,
      packed: written.size,
      onDisk: written.bytes + (written.files * block) / 2,
    };
    for (const [name, value] of Object.entries(expected)) {
      const ratio = estimate[name as keyof Estimate] / value;
      expect(ratio, name).toBeGreaterThan(0.9);
      expect(ratio, name).toBeLessThan(1.1);
    }
  });

  it('takes files that are compressed by themselves as large as they are', async () => {
    const { site, steps } = await siteOf({ 'a.webp': 'x'.repeat(100_000), 'b.txt': 'x'.repeat(100_000) });
    const { bytes, packed } = await estimateEdition(site, steps, block);
    expect(bytes).toBe(200_000);
    expect(packed).toBeGreaterThan(100_000);
    expect(packed).toBeLessThan(101_000);
  });

  it('counts files without content, and those that are made from nothing', async () => {
    const { site, steps } = await siteOf({ a: '' });
    const added = { path: 'b.js', from: [], make: async () => [{ path: 'b.js', data: 'xyz' }] };
    expect(await estimateEdition(site, [...steps, added], block)).toMatchObject({ files: 2, bytes: 3 });
  });
});
