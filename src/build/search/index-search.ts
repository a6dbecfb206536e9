import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Catalogue } from '../../lib/archive/catalogue.ts';
import type { Outputs } from '../outputs.ts';
import { heapFor, runThread, withBound } from '../thread.ts';
import { indexFolder } from './index-folder.ts';
import { articleRecorder, photoRecorder } from './record.ts';
import { type IndexPlan, keyFile } from './write-index.ts';

/** The files of the index and their size in bytes. */
export interface SearchIndex {
  outputs: Outputs;
  bytes: number;
}

/**
 * Makes the search index of every listed article and photograph stand in a folder (docs/architecture.md, "Search"). Only
 * parts in which something changed are written. The same content gives the same bytes.
 *
 * @param indexDir absolute path of a folder that is kept between builds
 */
export async function indexSearch(catalogue: Catalogue, indexDir: string): Promise<SearchIndex> {
  const { archive, listed, photos } = catalogue;
  await writeInThread({
    indexDir,
    // Oldest first: a new article is numbered behind all others.
    articles: listed.toReversed().map(articleRecorder(catalogue)),
    photos: photos.toReversed().map(photoRecorder(catalogue)),
    sections: archive.sections.map(({ slug, name, parent }) => ({ slug, name, ...(parent && { parent }) })),
    abbreviations: archive.abbreviations,
  });
  return gather(indexDir);
}

/** Megabytes that a full part takes. */
const partHeap = 320;

async function writeInThread(plan: IndexPlan): Promise<void> {
  const module = new URL('./worker.ts', import.meta.url);
  const records = plan.articles.length + plan.photos.length;
  await withBound(heapFor(records, partHeap), (heap) => runThread(module, plan, heap));
}

async function gather(indexDir: string): Promise<SearchIndex> {
  const outputs: Outputs = new Map();
  let bytes = 0;
  for (const entry of await readdir(indexDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === keyFile) continue;
    const file = join(entry.parentPath, entry.name);
    bytes += (await stat(file)).size;
    outputs.set(`${indexFolder}/${relative(indexDir, file).split(sep).join('/')}`, { file });
  }
  return { outputs, bytes };
}
