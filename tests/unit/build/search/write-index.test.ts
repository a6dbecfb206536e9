import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planIndex } from '../../../../src/build/search/plan-index.ts';
import type { IndexRecord } from '../../../../src/build/search/record.ts';
import { keyFile, readStanding } from '../../../../src/build/search/write-index.ts';
import { indexVersion, type Manifest } from '../../../../src/lib/search/manifest.ts';
import { anArchiveOf, aRecord, aText, filesOf, itemOf, seeded, writeRecords } from './a-record.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vankho-chi-muc-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const sections = [{ slug: 'tin-tuc', name: 'Tin tức' }];

async function write(name: string, articles: IndexRecord[], photos: IndexRecord[] = []): Promise<string> {
  const indexDir = join(root, name);
  await writeRecords({ indexDir, articles, photos, sections, abbreviations: [] });
  return indexDir;
}

/** What is published. */
async function published(folder: string): Promise<Map<string, string>> {
  const files = [...(await filesOf(folder))].filter(([path]) => !path.endsWith(keyFile));
  return new Map(files.map(([path, bytes]) => [path, bytes.toString('base64')]));
}

async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse((await filesOf(folder)).get('muc-luc.json')?.toString() ?? '');
}

const tiny = [
  aRecord('Bài cũ', { date: '2009-05-01', texts: ['hoà bình'] }),
  aRecord('Bài vừa', { date: '2021-05-01', texts: ['nông thôn'] }),
  aRecord('Bài mới', { date: '2023-08-03', texts: ['đảng ủy'] }),
];

describe('writeIndex', () => {
  it('says in its root what there is, the newest part first', async () => {
    const manifest = await manifestOf(await write('root', tiny, [aRecord('Ảnh')]));
    expect(manifest).toMatchObject({ version: indexVersion, sections, abbreviations: [] });
    expect(manifest.articles.map(({ name, documents, from, to }) => [name, documents, from, to])).toEqual([
      ['2023-08-tuan-1', 1, '2023-08-03', '2023-08-03'],
      ['2020-2021', 1, '2021-05-01', '2021-05-01'],
      ['2000-2015', 1, '2009-05-01', '2009-05-01'],
    ]);
    expect(manifest.photos).toHaveLength(1);
  });

  it('publishes every file that the root names', async () => {
    const folder = join(root, 'root');
    const files = await published(folder);
    const { articles, photos, vocabulary } = await manifestOf(folder);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        vocabulary,
        ...articles.map(({ name, table }) => `bai/${name}/${table}`),
        ...photos.map(({ name, table }) => `anh/${name}/${table}`),
      ]),
    );
  });

  it('stands for an archive without an article', async () => {
    const folder = await write('empty', []);
    expect(await manifestOf(folder)).toMatchObject({ articles: [], photos: [] });
    expect((await published(folder)).size).toBe(2);
  });

  it('removes what is no longer asked for', async () => {
    const folder = await write('removed', tiny, [aRecord('Ảnh')]);
    await writeFile(join(folder, 'pagefind.js'), '');
    await writeFile(join(folder, 'bai', 'la.bin'), '');
    await write('removed', tiny.slice(0, 2));
    const alone = await write('alone', tiny.slice(0, 2));
    expect(await published(folder)).toEqual(await published(alone));
  });

  it('makes a part anew that was left half written', async () => {
    const folder = await write('half', tiny);
    const whole = await published(folder);
    await rm(join(folder, 'bai', '2020-2021', keyFile));
    for (const path of whole.keys()) if (path.includes('2020-2021')) await rm(join(folder, path));
    expect(await published(await write('half', tiny))).toEqual(whole);
  });

  it('makes a part anew whose article was corrected, and no other', async () => {
    const before = await published(await write('corrected', tiny));
    const [old, ...others] = tiny;
    const after = await published(
      await write('corrected', [{ ...(old ?? aRecord('')), texts: ['hoà giải'] }, ...others]),
    );
    const changed = [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path);
    expect(changed.filter((path) => path.startsWith('bai/')).every((path) => path.startsWith('bai/2000-2015/'))).toBe(
      true,
    );
    expect(changed).toContain('muc-luc.json');
  });
});

describe('what the index is written from', () => {
  const rest = { sections, abbreviations: [], photos: [] };
  const corrected = tiny.map((record) => (record.title === 'Bài cũ' ? { ...record, texts: ['hoà giải'] } : record));

  it('is the records of the parts that changed, and no others', async () => {
    const indexDir = await write('known', tiny);
    const plan = await planIndex(
      { ...rest, indexDir, articles: corrected.map(itemOf), photos: [] },
      await readStanding(indexDir),
    );
    const sent = plan.articles.parts.filter(({ records }) => records !== undefined).map(({ name }) => name);
    expect(sent).toEqual(['2000-2015']);
    await writeRecords({ ...rest, indexDir, articles: corrected }, await readStanding(indexDir));
    expect(await published(indexDir)).toEqual(await published(await write('known-anew', corrected)));
  });

  it('is all records when the keys that were written down are damaged', async () => {
    const indexDir = await write('damaged', tiny);
    for (const damaged of ['', '5', '{"bai": 1}']) {
      await writeFile(join(indexDir, keyFile), damaged);
      expect([...(await readStanding(indexDir))]).toEqual([]);
    }
  });

  it('is all records when a part is gone that was said to stand', async () => {
    const indexDir = await write('gone', tiny);
    const standing = await readStanding(indexDir);
    await rm(join(indexDir, 'bai', '2020-2021'), { recursive: true });
    expect(await writeRecords({ ...rest, indexDir, articles: tiny }, standing)).toBeUndefined();
    await write('gone', tiny);
    expect(await published(indexDir)).toEqual(await published(await write('gone-anew', tiny)));
  });
});

describe('the index of an archive of 3,000 articles over thirteen years', { timeout: 60_000 }, () => {
  const articles = anArchiveOf(3000);
  let folder: string;
  let first: Map<string, string>;
  beforeAll(async () => {
    folder = await write('archive', articles);
    first = await published(folder);
  }, 60_000);

  it('is the same bytes when it is written again, and no part is touched', async () => {
    const [path = ''] = [...first.keys()].filter((each) => each.startsWith('bai/'));
    const { mtimeMs } = await stat(join(folder, path));
    await write('archive', articles);
    expect(await published(folder)).toEqual(first);
    expect((await stat(join(folder, path))).mtimeMs).toBe(mtimeMs);
  });

  it('is the same bytes when it is written elsewhere, from records made anew', async () => {
    expect(await published(await write('elsewhere', anArchiveOf(3000)))).toEqual(first);
  });

  it('is no larger than what it searches, in no more than half as many files as it has articles', () => {
    const bytes = [...first.values()].reduce((sum, file) => sum + Buffer.from(file, 'base64').length, 0);
    const text = articles.reduce((sum, { title, texts }) => sum + Buffer.byteLength(`${title}${texts.join('')}`), 0);
    expect(bytes).toBeLessThan(text);
    expect(first.size).toBeLessThanOrEqual(articles.length / 2);
  });

  it('takes one more article with at most 40 files and 1 MB', async () => {
    const random = seeded(7);
    const added = aRecord(aText(random, 12), { date: '2023-08-03T19:00', texts: [aText(random, 500)] });
    const grown = await write('archive', [...articles, added]);
    const changed = [...(await published(grown))].filter(([path, bytes]) => first.get(path) !== bytes);
    expect(changed.length).toBeGreaterThan(2);
    expect(changed.length).toBeLessThanOrEqual(40);
    expect(changed.reduce((sum, [, bytes]) => sum + Buffer.from(bytes, 'base64').length, 0)).toBeLessThanOrEqual(1e6);
    const parts = new Set(changed.flatMap(([path]) => (path.startsWith('bai/') ? [path.split('/')[1]] : [])));
    expect([...parts]).toEqual(['2023-08-tuan-1']);

    // Kept from build to build or made at once, it is the same index.
    expect(await published(await write('at-once', [...articles, added]))).toEqual(await published(grown));
  });

  it.each([250, 400])('takes it so, too, when %i articles stand in its week already', async (count) => {
    const busy = anArchiveOf(count + 1, 9).map((record, index) => ({
      ...record,
      date: `2023-08-0${4 + Math.floor((index * 3) / (count + 1))}T08:00`,
    }));
    const before = await published(await write('busy', [...articles, ...busy.slice(0, -1)]));
    const after = await published(await write('busy', [...articles, ...busy]));
    const changed = [...after].filter(([path, bytes]) => before.get(path) !== bytes);
    expect(changed.length).toBeLessThanOrEqual(40);
    expect(changed.reduce((sum, [, bytes]) => sum + Buffer.from(bytes, 'base64').length, 0)).toBeLessThanOrEqual(1e6);
  });
});
