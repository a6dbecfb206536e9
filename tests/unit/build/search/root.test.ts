import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RootFacts, rootFiles } from '../../../../src/build/search/root.ts';
import { keyFile } from '../../../../src/build/search/write-index.ts';
import type { Slice } from '../../../../src/lib/slices/deal.ts';
import { aRecord, filesOf, writeRecords } from './a-record.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vankho-goc-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const articles = ['2009-05-01', '2019-05-01', '2021-05-01', '2023-07-03', '2023-08-03'].map((date, n) =>
  aRecord(`Bài ${n}`, { date, texts: ['hoà bình', `chữ${'a'.repeat(n + 1)}`] }),
);
const shared = { articles, photos: [aRecord('Ảnh')], sections: [{ slug: 'tin', name: 'Tin' }], abbreviations: [] };

async function write(name: string, slice?: Slice): Promise<RootFacts> {
  const facts = await writeRecords({ indexDir: join(root, name), ...shared, ...(slice && { slice }) });
  if (facts === undefined) throw new Error('The index was not written.');
  return facts;
}

describe('rootFiles', () => {
  it('gives from the facts of slices what a build of the whole has written', async () => {
    await write('whole');
    const whole = await filesOf(join(root, 'whole'));
    const facts = [await write('second', { number: 2, of: 2 }), await write('first', { number: 1, of: 2 })];
    const frequencies = new Map<string, number>();
    for (const [form, count] of facts.flatMap((each) => [...each.frequencies])) {
      frequencies.set(form, (frequencies.get(form) ?? 0) + count);
    }
    const files = rootFiles({
      ...shared,
      articles: facts.flatMap((each) => each.articles),
      photos: facts.flatMap((each) => each.photos),
      frequencies,
    });
    expect(files.size).toBe(2);
    for (const [name, text] of files) expect(text, name).toBe(whole.get(name)?.toString());
  });

  it('is left to the whole: no slice writes it, and each part is in one of them', async () => {
    const whole = [...(await filesOf(join(root, 'whole'))).keys()];
    const slices = await Promise.all(
      ['first', 'second'].map(async (name) => [...(await filesOf(join(root, name))).keys()]),
    );
    expect(
      slices
        .flat()
        .filter((path) => path !== keyFile)
        .sort(),
    ).toEqual(whole.filter((path) => path.includes('/')).sort());
    for (const files of slices) expect(files.length).toBeGreaterThan(0);
  });
});
