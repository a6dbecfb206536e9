import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Catalogue } from '../../lib/archive/catalogue.ts';
import type { Slice } from '../../lib/slices/deal.ts';
import type { Outputs } from '../outputs.ts';
import { heapFor, runThread, withBound } from '../thread.ts';
import { indexFolder } from './index-folder.ts';
import { articleRecorder, photoRecorder } from './record.ts';
import type { RootFacts } from './root.ts';
import { type IndexPlan, keyFile } from './write-index.ts';

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
  const { archive, listed, photos } = catalogue;
  const facts = await writeInThread({
    indexDir,
    // Oldest first: a new article is numbered behind all others.
    articles: listed.toReversed().map(articleRecorder(catalogue)),
    photos: photos.toReversed().map(photoRecorder(catalogue)),
    sections: archive.sections.map(({ slug, name, parent }) => ({ slug, name, ...(parent && { parent }) })),
    abbreviations: archive.abbreviations,
    ...(slice && { slice }),
  });
  return { ...(await gather(indexDir)), ...(facts && { facts }) };
}

/** Megabytes that a full part takes. */
const partHeap = 320;

async function writeInThread(plan: IndexPlan): Promise<RootFacts | undefined> {
  const module = new URL('./worker.ts', import.meta.url);
  const records = plan.articles.length + plan.photos.length;
  return withBound(heapFor(records, partHeap), async (heap) => {
    let facts: RootFacts | undefined;
    await runThread(module, plan, heap, (told: RootFacts | undefined) => {
      facts = told;
    });
    return facts;
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
