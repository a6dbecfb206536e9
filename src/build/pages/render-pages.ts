import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Options } from '../../content/options.ts';
import type { Archive } from '../../lib/archive/types.ts';
import { makesCommonFiles } from '../../lib/slices/deal.ts';
import type { Outputs } from '../outputs.ts';
import { parts } from '../renderer/compiled.ts';
import { heapFor, runThread, withBound } from '../thread.ts';
import { type DonePages, renderHere } from './render-here.ts';
import { type Ledger, openStore, pageStore, readLedger, type StoredPage, sweep } from './store.ts';
import type { RenderingNews, RenderingTask } from './worker.ts';

/** What rendering gave. */
export interface RenderedPages {
  outputs: Outputs;
  /** Pages and files of the site, those that were not rendered again included. */
  pages: number;
  rendered: number;
  /** Published paths of the pages that other slices make. */
  elsewhere: readonly string[];
}

/** Told as pages are rendered: how many of how many (those that stand unchanged are skipped). */
export type PageProgress = (rendered: number, total: number) => void;

/** Fewer pages than this are rendered before another thread would be ready to help. */
const worthAThread = 300;

/** Milliseconds. */
const progressInterval = 100;

/** Megabytes that templates and Markdown in the making take. */
const threadHeap = 224;

/** Megabytes for an article, its views and its keys: a thread that makes most pages of 100,000 articles holds 600 MB. */
const articleHeap = 0.006;

/** More source files of pages than there will ever be. */
const mostRoutes = 256;

/**
 * Renders the pages of an archive into the private work folder, each only when something that it shows, or the code that makes it,
 * has changed: a few here, many in threads.
 *
 * @param archive which this process shares, too (content/current.ts)
 * @param renderer folder of the compiled renderer
 * @param touched gives what `findTouched` gives for the ledger that stands there
 * @param beside starts work that takes a processor, and memory, until it is done; when it was started, gives the same
 */
export async function renderPages(
  archive: Archive,
  renderer: string,
  { workDir, base, slice }: Options,
  touched: () => Promise<ReadonlySet<string>>,
  onProgress: PageProgress,
  beside: () => Promise<unknown>,
): Promise<RenderedPages> {
  const store = pageStore(workDir);
  const unfinished = join(workDir, 'unfinished');
  await mkdir(store, { recursive: true });
  const kept = await readLedger(store);
  const ledger = kept.pages;
  const mustSweep = existsSync(unfinished) || ledger.size === 0;
  await writeFile(unfinished, '');

  const inThread = (known: Ledger): Promise<DonePages> =>
    withBound(heapFor(archive.articles.length, threadHeap, articleHeap), (heap) => {
      const [routes, rendered, stop] = [shareNumbers(1), shareNumbers(1), shareNumbers(1)];
      const counters = { routes, known: shareNumbers(mostRoutes), taken: shareNumbers(mostRoutes), rendered, stop };
      const task = { archive, base, renderer, store, ledger: known, counters, ...(slice && { slice }) };
      return inThreads(task, heap, onProgress, beside);
    });
  const render = async (known: Ledger): Promise<DonePages> => {
    if (known.size === 0) return inThread(known);
    // Its thread should have begun before this one is busy.
    beside().catch(() => {});
    const task = { base, renderer, store, ledger: known, ...(slice && { slice }), most: worthAThread };
    return (await renderHere(task, onProgress)) ?? inThread(known);
  };
  const { total, rendered, pages, digests, elsewhere } = await renderTouched(
    await render(ledger),
    await touched(),
    ledger,
    render,
  );
  await kept.replace(pages);
  if (mustSweep) await sweep(store, pages);
  else await removeReplaced(store, ledger, pages);
  await rm(unfinished, { force: true });

  const { fileOf } = openStore(store, pages);
  const outputs: Outputs = makesCommonFiles(slice) ? await clientFiles(renderer) : new Map();
  for (const [path, [name, size, time]] of pages) {
    outputs.set(path, { file: fileOf(name), found: { size, time, digest: digests.get(path) } });
  }
  return { outputs, pages: total, rendered, elsewhere };
}

/** Renders once more what was taken for good, and is not what the ledger says. */
async function renderTouched(
  done: DonePages,
  touched: ReadonlySet<string>,
  ledger: Ledger,
  render: (known: Ledger) => Promise<DonePages>,
): Promise<DonePages> {
  // A page that was made just now has the time of now.
  const isSpoilt = ([path, [name, , time]]: [string, StoredPage]): boolean => {
    const [knownName, , knownTime] = ledger.get(path) ?? [];
    return touched.has(path) && knownName === name && knownTime === time;
  };
  if (touched.size === 0) return done;
  const good = [...done.pages].filter((page) => !isSpoilt(page));
  if (good.length === done.pages.size) return done;
  const again = await render(new Map(good));
  const digests = new Map([...done.digests, ...again.digests]);
  return { ...again, digests, rendered: done.rendered + again.rendered };
}

/** Starts a thread, and as many more as processors are free when there is much to do. */
async function inThreads(
  task: RenderingTask,
  heap: number | undefined,
  onProgress: PageProgress,
  beside: () => Promise<unknown>,
): Promise<DonePages> {
  const pages = new Map<string, StoredPage>();
  const digests = new Map<string, string>();
  const threads: Promise<void>[] = [];
  let total = 0;
  const elsewhere: string[] = [];
  let toRender = 0;
  let isDone = false;
  const { rendered } = task.counters;
  let free = Math.max(1, availableParallelism() - 1);
  const hear = (news: RenderingNews): void => {
    if ('made' in news) {
      for (const [path, { page, digest }] of news.made) {
        pages.set(path, page);
        digests.set(path, digest);
      }
      return;
    }
    total += news.total;
    toRender += news.toRender;
    elsewhere.push(...news.elsewhere);
    for (const [path, page] of news.kept) pages.set(path, page);
    startMore();
  };
  const start = (): void => {
    const thread = runThread(new URL('worker.ts', import.meta.url), task, heap, hear);
    threads.push(thread);
    thread.catch(() => Atomics.store(task.counters.stop, 0, 1));
  };
  const startMore = (): void => {
    const left = isDone ? 0 : toRender - Atomics.load(rendered, 0);
    if (left >= worthAThread) while (threads.length < free) start();
  };
  start();
  if (task.ledger.size === 0) while (threads.length < free) start();
  const freeAll = (): void => {
    free = availableParallelism();
    startMore();
  };
  beside().then(freeAll, freeAll);

  const timer = setInterval(() => onProgress(Atomics.load(rendered, 0), toRender), progressInterval);
  try {
    // Threads may be started while others run.
    for (const thread of threads) await thread;
  } finally {
    isDone = true;
    clearInterval(timer);
    await Promise.allSettled(threads);
  }
  if (pages.size !== total) throw new Error('Hai trang cùng một địa chỉ.');
  return { total, rendered: Atomics.load(rendered, 0), pages, digests, elsewhere };
}

function shareNumbers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}

async function removeReplaced(store: string, before: Ledger, after: Ledger): Promise<void> {
  const { fileOf } = openStore(store, after);
  // Names follow from paths: none is another page's.
  for (const [path, [name]] of before) if (after.get(path)?.[0] !== name) await rm(fileOf(name), { force: true });
}

/** Scripts, styles and fonts, as the renderer's pages name them. */
async function clientFiles(renderer: string): Promise<Outputs> {
  const folder = join(renderer, parts.client);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), { file }]),
  );
}
