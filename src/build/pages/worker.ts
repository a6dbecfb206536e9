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
  /** Counted by all threads together. */
  counters: Counters;
}

export interface Counters {
  /** Of each route, how many of the pages to be made have been taken. */
  taken: Int32Array;
  /** Whether it has been told what there is to do of a route. */
  told: Int32Array;
  /** How many pages have been made, in one number. */
  rendered: Int32Array;
}

/** What a thread tells: once of each route what is to be done, and once what it has done itself. */
export type RenderingNews =
  | { total: number; toRender: number; kept: [path: string, page: StoredPage][]; elsewhere: string[] }
  | { made: [path: string, page: StoredPage][] };

/** Taken at a time: neighbours show much of the same. */
const stride = 16;

/** Pages in the making: while one waits for its text to be read the next is begun. */
const atOnce = 4;

const { archive, base, renderer, store: folder, ledger, slice, counters } = workerData as RenderingTask;

shareArchive(archive);
const store = openStore(folder, ledger);
const made: [string, StoredPage][] = [];
// One route after the other: what the pages of all are given would be too much to hold at a time.
for (const [index, route] of (await openRenderer(renderer, base)).entries()) {
  const { pages, elsewhere } = shareOf(await route.pages());
  const kept: [string, StoredPage][] = [];
  const toRender = pages.filter((page) => {
    const found = store.find(page);
    if (found !== undefined) kept.push([page.path, found]);
    return found === undefined;
  });
  const isFirst = Atomics.compareExchange(counters.told, index, 0, 1) === 0;
  if (isFirst) tell({ total: pages.length, toRender: toRender.length, kept, elsewhere });
  await render(take(toRender, index));
  route.forget();
}
tell({ made });

async function render(pages: Iterable<Renderable>): Promise<void> {
  const runner = async (): Promise<void> => {
    for (const page of pages) {
      made.push([page.path, store.write(page, await page.render())]);
      Atomics.add(counters.rendered, 0, 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
}

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

/** The pages that fall to this thread. */
function* take(pages: readonly Renderable[], route: number): Iterable<Renderable> {
  for (;;) {
    const start = Atomics.add(counters.taken, route, stride);
    if (start >= pages.length) return;
    yield* pages.slice(start, start + stride);
  }
}

function tell(news: RenderingNews): void {
  parentPort?.postMessage(news);
}
