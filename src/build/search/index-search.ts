import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ownPrints } from '../../content/article-keys.ts';
import { fingerprint } from '../../content/fingerprint.ts';
import type { Catalogue } from '../../lib/archive/catalogue.ts';
import type { Slice } from '../../lib/slices/deal.ts';
import type { Outputs } from '../outputs.ts';
import { heapFor, runThread, withBound } from '../thread.ts';
import { indexFolder } from './index-folder.ts';
import { type IndexWish, planIndex } from './plan-index.ts';
import { articleRecorder, photoRecorder } from './record.ts';
import type { RootFacts } from './root.ts';
import type { IndexNews } from './worker.ts';
import { keyFile, readStanding } from './write-index.ts';

/** The files of the index and their size in bytes. */
export interface SearchIndex {
  outputs: Outputs;
  bytes: number;
  /** Of a slice, which has no root: what the root of the whole says of its parts. */
  facts?: RootFacts;
}

/**
 * Makes the search index of every listed article and photograph stand in a folder (docs/architecture.md, "Search"). Only
 * parts in which something changed are written. The same content gives the same bytes.
 *
 * @param indexDir absolute path of a folder that is kept between builds
 * @param slice makes its share of the parts only
 */
export async function indexSearch(catalogue: Catalogue, indexDir: string, slice?: Slice): Promise<SearchIndex> {
  const wish = wishOf(catalogue, indexDir, slice);
  // What was said to stand, and does not, takes the records of all.
  const told = (await writeInThread(wish, await readStanding(indexDir))) ?? (await writeInThread(wish, new Map()));
  return { ...(await gather(indexDir)), ...told };
}

function wishOf(catalogue: Catalogue, indexDir: string, slice: Slice | undefined): IndexWish {
  const { archive, listed, photos } = catalogue;
  const [articleRecord, photoRecord] = [articleRecorder(catalogue), photoRecorder(catalogue)];
  const own = ownPrints(archive);
  const printAlbum = new Map(archive.albums.map((album) => [album, fingerprint(album)]));
  return {
    indexDir,
    // Oldest first: a new article is numbered behind all others.
    articles: listed.toReversed().map((article) => ({
      date: article.date,
      print: own(article),
      record: () => articleRecord(article),
    })),
    photos: photos.toReversed().map((each) => ({
      date: each.date,
      print: `${each.article ? own(each.article) : each.album && printAlbum.get(each.album)} ${each.photo.file}`,
      record: () => photoRecord(each),
    })),
    sections: archive.sections.map(({ slug, name, parent }) => ({ slug, name, ...(parent && { parent }) })),
    abbreviations: archive.abbreviations,
    ...(slice && { slice }),
  };
}

/** Megabytes that a full part takes. */
const partHeap = 320;

/** @returns undefined when a part that was said to stand does not */
async function writeInThread(
  wish: IndexWish,
  standing: ReadonlyMap<string, string>,
): Promise<Pick<SearchIndex, 'facts'> | undefined> {
  const module = new URL('./worker.ts', import.meta.url);
  const plan = await planIndex(wish, standing);
  const records = wish.articles.length + wish.photos.length;
  return withBound(heapFor(records, partHeap), async (heap) => {
    let news: IndexNews = { isWhole: false };
    await runThread(module, plan, heap, (told: IndexNews) => {
      news = told;
    });
    return news.isWhole ? { facts: news.facts } : undefined;
  });
}

async function gather(indexDir: string): Promise<SearchIndex> {
  const outputs: Outputs = new Map();
  let bytes = 0;
  for (const entry of await readdir(indexDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === keyFile) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await stat(file);
    bytes += size;
    outputs.set(`${indexFolder}/${relative(indexDir, file).split(sep).join('/')}`, {
      file,
      found: { size, time: mtimeMs },
    });
  }
  return { outputs, bytes };
}
