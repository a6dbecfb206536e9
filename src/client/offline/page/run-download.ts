import { readPageParts } from '../../../lib/offline/page-parts.ts';
import type { PictureName } from '../../../lib/offline/picture-name.ts';
import type { WantedPage } from '../../../lib/offline/wanted.ts';
import type { Download, KeptPage } from '../store/database.ts';
import { dropPages, dropParts, forgetPages } from '../store/forget.ts';
import { FetchError, fetchWhole, keepPage, openPage } from '../store/pages.ts';
import { indexFolder, keepRoot } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { screenFor } from './estimate.ts';
import { inTurns } from './in-turns.ts';
import { keepPictures, type Screen } from './pictures.ts';
import { makePlan, type Plan, type PlannedPart } from './plan.ts';

/** What a run of a download tells as it goes on. */
export type Report = (progress: Pick<Download, 'done' | 'total'>) => void;

/** Rounds of a download: the site may be published anew in the middle of one. */
const mostRounds = 3;

/**
 * Fetches what a download lacks, and keeps it. What is on the device, whole and as the site has it, is not fetched again: so the same
 * function begins a download, goes on with it after any interruption, brings it up to date and mends it.
 *
 * @param known the plan, where it was made just now
 * @throws AbortError when it was stopped; a `QuotaExceededError` where there is no room; what fetching throws
 */
export async function runDownload(
  store: Store,
  download: Download,
  signal: AbortSignal,
  report: Report,
  known?: Plan,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const plan = (round === 1 && known) || (await makePlan(store, download.choice, signal));
    try {
      await runRound(store, download, plan, signal, report);
      return;
    } catch (error) {
      const isGone = error instanceof FetchError && error.status === 404;
      if (!isGone || round === mostRounds) throw error;
    }
  }
}

async function runRound(
  store: Store,
  download: Download,
  plan: Plan,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const progress = { done: 0, total: plan.pages.length + plan.parts.reduce((sum, part) => sum + part.files.length, 0) };
  const step = (): void => {
    progress.done += 1;
    report(progress);
  };
  const round: Round = { store, download, today: plan.today, signal };
  await inTurns(plan.pages, async (page) => {
    await keepWanted(round, page);
    step();
  });
  for (const part of plan.parts) await keepPart(round, part, step);
  const root = await fetchWhole(`${indexFolder(store)}muc-luc.json`, { cache: 'no-cache', signal });
  await keepRoot(store, root);

  const wanted = new Set(plan.pages.map(({ path }) => path));
  const mine = await store.database.getAllFromIndex('pages', 'downloads', download.id);
  await dropPages(
    store,
    download.id,
    mine.filter(({ path }) => !wanted.has(path)),
  );
  await dropParts(store, download.id, new Set(plan.parts.map(({ table }) => table)));
}

interface Round {
  store: Store;
  download: Download;
  today: readonly string[];
  signal: AbortSignal;
  /** Found out with the first photograph. */
  screen?: Promise<Screen>;
}

async function keepWanted(round: Round, wanted: WantedPage): Promise<void> {
  const { store, download, signal } = round;
  signal.throwIfAborted();
  const kept = await openPage(store, wanted.path);
  const isGood = kept !== undefined && (await isAsOfToday(round, wanted, kept.page));
  let pictures: ReadonlyMap<string, PictureName[]>;
  if (isGood) {
    await join(store, wanted.path, download.id);
    pictures = readPageParts(await kept.response.text(), store.base).pictures;
  } else {
    const fresh = await fetchPage(wanted.path, signal);
    // It was taken back between the list and the page.
    if (fresh === undefined) return forgetPages(store, [wanted.path]);
    pictures = await keepPage(store, wanted.path, fresh, {
      download: download.id,
      ...(wanted.source !== undefined && { source: wanted.source }),
    });
  }
  if (!download.withPictures || pictures.size === 0) return;
  round.screen ??= screenFor([...pictures.values()].flat());
  await keepPictures(store, pictures, await round.screen, signal);
}

/** An article is known by its source, a list by when it was kept; both are fetched again when the site is made with other scripts or styles. */
async function isAsOfToday({ store, download, today }: Round, wanted: WantedPage, page: KeptPage): Promise<boolean> {
  const assets = (await store.database.get('assets', page.assets)) ?? [];
  if (!today.every((path) => assets.includes(path))) return false;
  return wanted.source === undefined ? page.kept >= download.begun : page.source === wanted.source;
}

async function join({ database }: Store, path: string, id: string): Promise<void> {
  const change = database.transaction('pages', 'readwrite');
  const page = await change.store.get(path);
  if (page !== undefined && !page.downloads.includes(id)) {
    await change.store.put({ ...page, downloads: [...page.downloads, id] });
  }
  await change.done;
}

/** Milliseconds before a request that the line has lost is made once more. */
const pause = 1000;

async function fetchPage(path: string, signal: AbortSignal): Promise<Response | undefined> {
  const ask = (): Promise<Response> => fetch(path, { cache: 'no-cache', signal });
  const response = await ask().catch(async (error: unknown) => {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return ask();
  });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new FetchError(path, response.status);
  return response;
}

/** Keeps all files of a part of the index; only then it is searched without a network. */
async function keepPart({ store, download, signal }: Round, part: PlannedPart, step: () => void): Promise<void> {
  const { collection, entry, version, table, files } = part;
  let bytes = 0;
  await inTurns(files, async (path) => {
    signal.throwIfAborted();
    const kept = await store.open('chi-muc', path);
    bytes +=
      kept === undefined
        ? await store.put('chi-muc', path, await fetchWhole(path, { signal }))
        : (await kept.arrayBuffer()).byteLength;
    step();
  });
  const before = await store.database.get('parts', table);
  const downloads = [...new Set([...(before?.downloads ?? []), download.id])];
  await store.database.put('parts', { collection, entry, version, table, files, bytes, downloads, kept: Date.now() });
}
