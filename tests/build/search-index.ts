import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeFromSearch } from '../../src/lib/search/encode.ts';

/** An article as the search index holds it. */
export interface IndexedArticle {
  url: string;
  /** In the letters of the page: `đ`, not its stand-in. */
  text: string;
}

/** The articles of a published search index, part after part, in the order in which Pagefind numbered them. */
export async function readSearchIndex(outDir: string): Promise<IndexedArticle[]> {
  const parts = JSON.parse(await readFile(join(outDir, 'pagefind/parts.json'), 'utf8')) as string[];
  const articles: IndexedArticle[] = [];
  for (const part of parts.toReversed()) {
    const folder = join(outDir, 'pagefind', part);
    const names = await readdir(folder);
    let holdsRankZero = false;
    const fragments = new Set(await readdir(join(folder, 'fragment')));
    const meta = await unpack(join(folder, names.find((name) => name.endsWith('.pf_meta')) ?? ''));
    for (const [hash] of meta.matchAll(/vi_[0-9a-f]+/g)) {
      // Chunks of words and filters are named alike.
      if (!fragments.has(`${hash}.pf_fragment`)) continue;
      const record = JSON.parse(await unpack(join(folder, 'fragment', `${hash}.pf_fragment`)));
      if (record.url === '/') holdsRankZero = true;
      else articles.push({ url: record.url, text: decodeFromSearch(record.content) });
    }
    // Without it the oldest article of a part comes last of all when the newest are wanted first.
    if (!holdsRankZero) throw new Error(`Part ${part} of the search index has no record of rank 0.`);
  }
  return articles;
}

/** Everything that the index holds, words and texts, for what must not be in it. */
export async function readWholeIndex(outDir: string): Promise<string> {
  const entries = await readdir(join(outDir, 'pagefind'), { recursive: true, withFileTypes: true });
  const packed = entries.filter((entry) => entry.isFile() && /\.pf_/.test(entry.name));
  const texts = await Promise.all(packed.map((entry) => unpack(join(entry.parentPath, entry.name))));
  return decodeFromSearch(texts.join('\n'));
}

/** Pagefind's files are gzip behind which a word of its own stands. */
async function unpack(file: string): Promise<string> {
  return gunzipSync(await readFile(file))
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
}
