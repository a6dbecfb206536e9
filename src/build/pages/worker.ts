/** Thread that renders pages: it takes some of those that are still to be made until there are none. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { shareArchive } from '../../content/current.ts';
import type { Archive } from '../../lib/archive/types.ts';
import type { Slice } from '../../lib/slices/deal.ts';
import { openRenderer, type Renderable } from '../renderer/open.ts';
import { type Ledger, type MadePage, openStore } from './store.ts';
import { type RouteSurvey, surveyRoute } from './survey-route.ts';

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
  /** How many routes have been taken, in one number. */
  routes: Int32Array;
  /** Of each route, one more than the pages that are to be made; 0 while nobody knows. */
  known: Int32Array;
  /** Of each route, how many of these have been taken. */
  taken: Int32Array;
  /** How many pages have been made, in one number. */
  rendered: Int32Array;
  /** 1 when a thread has failed: the others need not go on, nor wait for what it knows. */
  stop: Int32Array;
}

/** What a thread tells: once of each route what is to be done, and once what it has done itself. */
export type RenderingNews =
  | (Omit<RouteSurvey, 'toRender'> & { toRender: number })
  | { made: [path: string, made: MadePage][] };

/** Taken at a time: neighbours show much of the same. */
const stride = 16;

/** Fewer pages than this are made before another thread would know which they are. */
const worthHelp = 64;

/** Milliseconds between looks at what others have found. */
const patience = 20;

const { archive, base, renderer, store: folder, ledger, slice, counters } = workerData as RenderingTask;

shareArchive(archive);
const store = openStore(folder, ledger);
const made: [string, MadePage][] = [];
const routes = await openRenderer(renderer, base);
// One route after the other: what the pages of all are given would be too much to hold at a time.
for (let index = takeRoute(); index < routes.length && !isStopped(); index = takeRoute()) {
  const { total, kept, toRender, elsewhere } = await survey(index);
  tell({ total, toRender: toRender.length, kept, elsewhere });
  Atomics.store(counters.known, index, toRender.length + 1);
  await render(take(toRender, index));
  routes[index]?.forget();
}
for (let index = findHelp(); index !== undefined; index = findHelp()) {
  if (index < 0) await sleep(patience);
  else {
    await render(take((await survey(index)).toRender, index));
    routes[index]?.forget();
  }
}
tell({ made });

function isStopped(): boolean {
  return Atomics.load(counters.stop, 0) === 1;
}

function takeRoute(): number {
  return Atomics.add(counters.routes, 0, 1);
}

/** What there is to do of a route. */
async function survey(index: number): Promise<RouteSurvey> {
  return surveyRoute((await routes[index]?.pages()) ?? [], store, slice);
}

/** A route of another thread that leaves enough to do; -1 while one may still be found, undefined when all is taken. */
function findHelp(): number | undefined {
  if (isStopped()) return undefined;
  let isKnown = true;
  for (const index of routes.keys()) {
    const known = Atomics.load(counters.known, index);
    if (known === 0) isKnown = false;
    else if (known - 1 - Atomics.load(counters.taken, index) >= worthHelp) return index;
  }
  return isKnown ? undefined : -1;
}

async function render(pages: Iterable<Renderable>): Promise<void> {
  for (const page of pages) {
    made.push([page.path, store.write(page, await page.render())]);
    Atomics.add(counters.rendered, 0, 1);
  }
}

/** The pages that fall to this thread. */
function* take(pages: readonly Renderable[], route: number): Iterable<Renderable> {
  while (!isStopped()) {
    const start = Atomics.add(counters.taken, route, stride);
    if (start >= pages.length) return;
    yield* pages.slice(start, start + stride);
  }
}

function tell(news: RenderingNews): void {
  parentPort?.postMessage(news);
}
