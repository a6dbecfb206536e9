import { readPageParts } from '../../../lib/offline/page-parts.ts';
import type { WorkerSettings } from '../../../lib/offline/worker-settings.ts';
import { fetchWhole } from '../store/pages.ts';
import type { ShellName, Store } from '../store/store.ts';
import { shellPages } from './scope.ts';

/** Requests at a time: the reader's page goes first. */
const atOnce = 4;

export function shellOf({ version }: WorkerSettings): ShellName {
  return `vo-${version}`;
}

/**
 * Keeps the shell of this version: all scripts, styles and fonts of the site, those for later among them, so that a kept page finds whatever
 * it asks for; and the pages that offer what there is. Nothing is fetched that an older version has already.
 *
 * @throws when a file cannot be had, or the pages are of another version: the browser tries again later
 */
export async function keepShell(store: Store, settings: WorkerSettings): Promise<void> {
  const shell = shellOf(settings);
  const { base } = store;
  const keepAsset = async (path: string): Promise<void> => {
    if ((await store.open(shell, path)) !== undefined) return;
    await store.put(shell, path, (await store.openAnywhere(path)) ?? (await fetchWhole(path)));
  };
  await inTurns(settings.assets.map((path) => () => keepAsset(base + path)));
  const own = new Set(settings.assets.map((path) => base + path));
  const keepFresh = async (path: string): Promise<void> => {
    const response = await fetchWhole(base + path, { cache: 'no-cache' });
    const { assets } = readPageParts(await response.clone().text(), base);
    if (!assets.every((asset) => own.has(asset))) throw new Error(`${path} is of another version.`);
    await store.put(shell, base + path, response);
  };
  await inTurns([...shellPages, ...settings.files].map((path) => () => keepFresh(path)));
}

async function inTurns(work: readonly (() => Promise<void>)[]): Promise<void> {
  const left = work.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const each of left) await each();
    }),
  );
}
