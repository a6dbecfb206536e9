/** Thread that renders pages: it takes some of those that are still to be made until there are none. */
import { parentPort, workerData } from 'node:worker_threads';
import { shareArchive } from '../../content/current.ts';
import type { Archive } from '../../lib/archive/types.ts';
import { openRenderer } from '../renderer/open.ts';
import { type Ledger, openStore, type StoredPage } from './store.ts';

/** What a thread is started with. */
export interface RenderingTask {
  archive: Archive;
  base: string;
  /** Folder of the compiled renderer. */
  renderer: string;
  /** Folder of the rendered pages. */
  store: string;
  /** Pages of the last build that ended well. */
  ledger: Ledger;
  /** How many of the pages to be made have been taken, counted by all threads together. */
  taken: SharedArrayBuffer;
  /** How many have been made. */
  rendered: SharedArrayBuffer;
}

/** What a thread tells: once what is to be done, before it begins, and once what it has done. */
export type RenderingNews =
  | { total: number; toRender: number; kept: [path: string, page: StoredPage][] }
  | { made: [path: string, page: StoredPage][] };

/** Taken at a time: neighbours show much of the same. */
const stride = 16;

/** Pages in the making: while one waits for its text to be read the next is begun. */
const atOnce = 4;

const { archive, base, renderer, store: folder, ledger, ...counters } = workerData as RenderingTask;
const taken = new Int32Array(counters.taken);
const rendered = new Int32Array(counters.rendered);

shareArchive(archive);
const store = openStore(folder, ledger);
const pages = await openRenderer(renderer, base);
const kept: [string, StoredPage][] = [];
const toRender = pages.filter((page) => {
  const found = store.find(page);
  if (found !== undefined) kept.push([page.path, found]);
  return found === undefined;
});
tell({ total: pages.length, toRender: toRender.length, kept });

const made: [string, StoredPage][] = [];
const mine = take();
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (const page of mine) {
      made.push([page.path, store.write(page, await page.render())]);
      Atomics.add(rendered, 0, 1);
    }
  }),
);
tell({ made });

function* take() {
  for (;;) {
    const start = Atomics.add(taken, 0, stride);
    if (start >= toRender.length) return;
    yield* toRender.slice(start, start + stride);
  }
}

function tell(news: RenderingNews): void {
  parentPort?.postMessage(news);
}
