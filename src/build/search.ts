import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type CustomRecord, close, createIndex } from 'pagefind';
import { readPlainBody } from '../content/body.ts';
import { type Catalogue, lineage } from '../lib/archive/catalogue.ts';
import type { Article } from '../lib/archive/types.ts';
import { encodeForSearch } from '../lib/search/encode.ts';
import { planParts } from '../lib/search/parts.ts';
import type { Urls } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

/** The files of the index and their size in bytes. */
export interface SearchIndex {
  outputs: Outputs;
  bytes: number;
}

/** Records handed to Pagefind before its answers are waited for. */
const batch = 64;

/** Pagefind's own interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/** The module that the search page loads: the same in each part, published once. Its worker stays in each part. */
const engine = 'pagefind.js';

/**
 * Takes rank 0 among a part's dates, so that the browser can weigh ranks of parts against each other
 * (src/client/search/pagefind.ts). No word and no filter finds it.
 */
const rankZero: CustomRecord = { url: '/', content: '', language: 'vi', sort: { date: '0' } };

/**
 * Writes the search index of every listed article with Pagefind, part after part so that memory stays bounded, from a
 * copy of its text in which đ can be folded (docs/architecture.md, "Search"). The same articles give the same bytes.
 *
 * @param indexDir absolute path of a folder that is replaced
 * @throws when Pagefind refuses anything: a site never goes out with a dead search
 */
export async function indexSearch(catalogue: Catalogue, urls: Urls, indexDir: string): Promise<SearchIndex> {
  await rm(indexDir, { recursive: true, force: true });
  const authors = new Map(catalogue.archive.authors.map(({ slug, name }) => [slug, name]));
  const parts = planParts(catalogue.listed.toReversed());
  for (const { name, items } of parts) {
    await indexPart(items, (article) => recordOf(article, authors, catalogue, urls), join(indexDir, name));
  }
  return gather(
    indexDir,
    parts.map(({ name }) => name),
  );
}

async function indexPart(
  articles: readonly Article[],
  toRecord: (article: Article) => Promise<CustomRecord>,
  outputPath: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'vi' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    refuse((await index.addCustomRecord(rankZero)).errors);
    for (let start = 0; start < articles.length; start += batch) {
      const records = await Promise.all(articles.slice(start, start + batch).map(toRecord));
      // All are read before the first is handed over: Pagefind numbers them as they come, and files are not read in turn.
      const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
      for (const { errors } of added) refuse(errors);
    }
    refuse((await index.writeFiles({ outputPath })).errors);
  } finally {
    // Ends Pagefind's process: the memory of one part is given back before the next begins.
    await close();
  }
}

async function recordOf(
  article: Article,
  authorNames: ReadonlyMap<string, string>,
  { sections }: Catalogue,
  urls: Urls,
): Promise<CustomRecord> {
  const authors = article.authors.flatMap((slug) => authorNames.get(slug) ?? []);
  const text = [article.title, article.summary ?? '', await readPlainBody(article.file), ...authors].join('\n');
  const line = lineage(article.category, sections);
  return {
    url: urls.article(article.id),
    content: encodeForSearch(text),
    language: 'vi',
    meta: { title: article.title, section: line[0]?.name ?? '', day: article.date.slice(0, 10) },
    filters: { section: line.map((section) => section.slug), year: [article.date.slice(0, 4)] },
    sort: { date: article.date },
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** @param parts oldest first; the browser asks the newest first */
async function gather(indexDir: string, parts: readonly string[]): Promise<SearchIndex> {
  const outputs: Outputs = new Map([['pagefind/parts.json', { text: JSON.stringify(parts.toReversed()) }]]);
  let bytes = 0;
  for (const entry of await readdir(indexDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || unused.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    bytes += (await stat(file)).size;
    const path = entry.name === engine ? engine : relative(indexDir, file).split(sep).join('/');
    outputs.set(`pagefind/${path}`, { file });
  }
  return { outputs, bytes };
}
