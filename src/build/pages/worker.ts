/** Thread that renders pages: it takes some of those that are still to be made until there are none. */
import { parentPort, workerData } from 'node:worker_threads';
import { shareArchive } from '../../content/current.ts';
import type { Archive } from '../../lib/archive/types.ts';
import { dealPages, type Slice } from '../../lib/slices/deal.ts';
import { openRenderer, type Renderable } from '../renderer/open.ts';
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
  /** Makes its share of the pages only. */
  slice?: Slice;
  /** How many of the pages to be made have been taken, counted by all threads together. */
  taken: SharedArrayBuffer;
  /** How many have been made. */
  rendered: SharedArrayBuffer;
}

/** What a thread tells: once what is to be done, before it begins, and once what it has done. */
export type RenderingNews =
  | { total: number; toRender: number; kept: [path: string, page: StoredPage][]; elsewhere: string[] }
  | { made: [path: string, page: StoredPage][] };

/** Taken at a time: neighbours show much of the same. */
const stride = 16;

/** Pages in the making: while one waits for its text to be read the next is begun. */
const atOnce = 4;

const { archive, base, renderer, store: folder, ledger, slice, ...counters } = workerData as RenderingTask;
const taken = new Int32Array(counters.taken);
const rendered = new Int32Array(counters.rendered);

shareArchive(archive);
const store = openStore(folder, ledger);
const { pages, elsewhere } = shareOf(await openRenderer(renderer, base));
const kept: [string, StoredPage][] = [];
const toRender = pages.filter((page) => {
  const found = store.find(page);
  if (found !== undefined) kept.push([page.path, found]);
  return found === undefined;
});
tell({ total: pages.length, toRender: toRender.length, kept, elsewhere });

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

/** The pages that are made here, and the paths of those that other slices make. */
function shareOf(all: Renderable[]): { pages: Renderable[]; elsewhere: string[] } {
  if (slice === undefined) return { pages: all, elsewhere: [] };
  const paths = all.map(({ path }) => path);
  const ownerOf = dealPages(paths, slice.of);
  return {
    pages: all.filter(({ path }) => ownerOf(path) === slice.number),
    elsewhere: paths.filter((path) => ownerOf(path) !== slice.number),
  };
}

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
