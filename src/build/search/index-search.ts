import { once } from 'node:events';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Catalogue } from '../../lib/archive/catalogue.ts';
import { planParts } from '../../lib/search/parts.ts';
import type { Urls } from '../../lib/url.ts';
import type { Outputs } from '../outputs.ts';
import { recordMaker } from './record.ts';
import type { PartPlan } from './write-parts.ts';

/** The files of the index and their size in bytes. */
export interface SearchIndex {
  outputs: Outputs;
  bytes: number;
}

/** Not published: Pagefind's own interfaces, which the site does not use, and our note of what a part was made from. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|vankho-key$)/;

/** The module that the search page loads: the same in each part, published once. Its worker stays in each part. */
const engine = 'pagefind.js';

/**
 * Makes the search index of every listed article stand in a folder, from a copy of its text in which đ can be folded
 * (docs/architecture.md, "Search"). Only parts in which something changed are written. The same articles give the same
 * bytes.
 *
 * @param indexDir absolute path of a folder that is kept between builds
 * @throws when Pagefind refuses anything: a site never goes out with a dead search
 */
export async function indexSearch(catalogue: Catalogue, urls: Urls, indexDir: string): Promise<SearchIndex> {
  const toRecord = recordMaker(catalogue, urls);
  const parts = planParts(catalogue.listed.toReversed()).map(({ name, items }) => ({
    name,
    records: items.map(toRecord),
  }));
  const names = parts.map(({ name }) => name);
  await removeOthers(indexDir, names);
  await writeInThread(parts.map(({ name, records }) => ({ folder: join(indexDir, name), records })));
  return gather(indexDir, names);
}

async function writeInThread(plans: PartPlan[]): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: plans });
  // Rejects with what the thread throws.
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`Lập chỉ mục tìm kiếm dừng giữa chừng (mã ${code}).`);
}

async function removeOthers(indexDir: string, names: readonly string[]): Promise<void> {
  const standing = await readdir(indexDir).catch(() => []);
  for (const name of standing) {
    if (!names.includes(name)) await rm(join(indexDir, name), { recursive: true, force: true });
  }
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
