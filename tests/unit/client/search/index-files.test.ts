import { beforeAll, describe, expect, it } from 'vitest';
import { IndexFiles, type Part } from '../../../../src/client/search/engine/index-files.ts';
import { anArchiveOf } from '../../build/search/a-record.ts';
import { anIndex, articles, type Index, loaderOf } from './an-index.ts';

/** The files of an index, and which were fetched. */
async function opened(index: Index): Promise<{ files: IndexFiles; part: Part; fetched: string[] }> {
  const fetched: string[] = [];
  const load = loaderOf(index);
  const files = new IndexFiles((path) => {
    fetched.push(path);
    return load(path);
  });
  const [entry] = (await files.manifest()).articles;
  if (entry === undefined) throw new Error('The index is empty.');
  return { files, part: await files.part('articles', entry), fetched };
}

describe('IndexFiles', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(articles({ 'Đảng ủy': 'đang ủy', 'Dáng đứng': 'tin', 'Dán giấy': 'Dang' }));
  });

  it('finds a form, several forms, and all forms that fold alike', async () => {
    const { files, part } = await opened(index);
    const titles = async (lookup: Parameters<IndexFiles['postings']>[1]) => {
      const { documents } = await files.postings(part, lookup);
      return Promise.all([...documents].map(async (document) => (await files.heading(part, document)).title));
    };
    expect(await titles({ forms: ['đảng'] })).toEqual(['Đảng ủy']);
    expect(await titles({ forms: ['đảng', 'dáng'] })).toEqual(['Đảng ủy', 'Dáng đứng']);
    expect(await titles({ fold: 'dang' })).toEqual(['Đảng ủy', 'Dáng đứng', 'Dán giấy']);
    expect(await titles({ fold: 'dan' })).toEqual(['Dán giấy']);
    expect(await titles({ forms: ['da'] })).toEqual([]);
    expect(await titles({ fold: 'zzz' })).toEqual([]);
    expect(await titles({ forms: [] })).toEqual([]);
  });

  it('fetches each file once, however often it is asked', async () => {
    const { files, part, fetched } = await opened(index);
    await Promise.all(Array.from({ length: 5 }, () => files.postings(part, { fold: 'dang' })));
    await Promise.all([files.words(), files.words(), files.manifest()]);
    await Promise.all([files.heading(part, 0), files.heading(part, 1)]);
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  it('fetches one file of words for a word, not all of them', async () => {
    const { files, fetched } = await opened(await anIndex(anArchiveOf(300)));
    const entry = (await files.manifest()).articles.at(-1);
    if (entry === undefined) throw new Error('The index is empty.');
    const part = await files.part('articles', entry);
    expect(part.table.chunks.length).toBeGreaterThan(5);
    const before = fetched.length;
    await files.postings(part, { forms: ['ba'] });
    expect(fetched.length).toBe(before + 1);
  });

  it('asks anew for what failed', async () => {
    let isDown = true;
    const load = loaderOf(index);
    const files = new IndexFiles((path) => (isDown ? Promise.reject(new Error('500')) : load(path)));
    await expect(files.manifest()).rejects.toThrow('500');
    await expect(files.words()).rejects.toThrow('500');
    isDown = false;
    expect((await files.manifest()).articles).toHaveLength(1);
    expect((await files.words()).length).toBeGreaterThan(0);
  });
});
