import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IndexItem, type IndexWish, planIndex } from '../../../../src/build/search/plan-index.ts';
import type { IndexRecord } from '../../../../src/build/search/record.ts';
import type { RootFacts } from '../../../../src/build/search/root.ts';
import { writeIndex } from '../../../../src/build/search/write-index.ts';
import { fingerprint } from '../../../../src/content/fingerprint.ts';

/** A record as small as a test needs it: an article of 3 August 2023 without a body; its text stands in `texts`. */
export function aRecord(title: string, parts: Partial<IndexRecord> = {}): IndexRecord {
  return {
    date: '2023-08-03T17:08',
    section: 'tin-tuc',
    authors: [],
    hasPhoto: false,
    title,
    texts: [],
    heading: { url: `${title}/`, title },
    ...parts,
  };
}

/** Numbers from 0 to below 1, always the same ones. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const onsets = 'b c ch d đ gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const rimes =
  'a á à an án àn ang àng anh ánh ao áo ay áy ăn ăng âm ân ần âu ấu e en eo ê ên ền iên iến iệt inh ình o ó ong ông ồng ơi ới ơn u ủ ung uân uốc uyên ư ương ường ưởng'.split(
    ' ',
  );
const syllables = onsets.flatMap((onset) => rimes.map((rime) => onset + rime));

/** Text of so many syllables; few of them are common, as in any language. */
export function aText(random: () => number, length: number): string {
  const words = Array.from({ length }, () => {
    if (random() < 0.01) return String(Math.floor(random() * 3000));
    const place = Math.floor(syllables.length ** random()) - 1;
    // Spread the common ones over the alphabet.
    return syllables[(place * 389) % syllables.length] ?? '';
  });
  return words.map((word, index) => (index % 12 === 11 ? `${word}.` : word)).join(' ');
}

/** So many articles over the years from 2010 to August 2023, oldest first. */
export function anArchiveOf(count: number, seed = 1): IndexRecord[] {
  const random = seeded(seed);
  const first = Date.parse('2010-01-01');
  const last = Date.parse('2023-08-03');
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(first + ((last - first) * index) / count).toISOString().slice(0, 16);
    const author = Math.floor(random() ** 2 * 40);
    const title = aText(random, 8 + Math.floor(random() * 8));
    return aRecord(title, {
      date,
      section: ['tin-tuc', 'van-hoa', 'the-thao', 'tin-xa'][Math.floor(random() * 4)] ?? '',
      authors: [{ slug: `tac-gia-${author}`, name: `Tác giả ${author}` }],
      hasPhoto: random() < 0.6,
      texts: [aText(random, 30), aText(random, 200 + Math.floor(random() * 400))],
      heading: { url: `${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${index}/`, title },
    });
  });
}

/** Every file of a folder and what it holds, by path. */
export async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const);
  return new Map(await Promise.all(read));
}

/** What an index is made of, its records at hand. */
export interface Records extends Omit<IndexWish, 'articles' | 'photos'> {
  articles: readonly IndexRecord[];
  photos: readonly IndexRecord[];
}

/**
 * Plans an index and writes it.
 *
 * @param standing keys of the parts that are said to stand; none, so that all records are handed over
 */
export async function writeRecords(
  { articles, photos, ...rest }: Records,
  standing: ReadonlyMap<string, string> = new Map(),
): Promise<RootFacts | undefined> {
  return writeIndex(await planIndex({ ...rest, articles: articles.map(itemOf), photos: photos.map(itemOf) }, standing));
}

export function itemOf(record: IndexRecord): IndexItem {
  return { date: record.date, print: fingerprint(record), record: () => record };
}
