import type { Loader, LoaderContext } from 'astro/loaders';
import type { Archive } from '../lib/archive/types.ts';
import { currentArchive, refreshArchive } from './current.ts';
import { getOptions } from './options.ts';

/** An entry of a collection: its data, no body. */
interface Entry {
  id: string;
  data: Record<string, unknown>;
}

/** Milliseconds to wait for an editor's program to finish saving. */
const settleTime = 60;

const listeners = new Set<(archive: Archive) => void>();
let isWatching = false;

/**
 * A lean loader: the store holds what lists and templates need, the file's digest and path, and no body; the page reads
 * and renders its body when it is made. With bodies in the store 100,000 articles cannot be built at all
 * (docs/architecture.md, "Loader").
 *
 * @param pick the entries of one collection
 */
export function archiveLoader(pick: (archive: Archive) => Entry[]): Loader {
  return {
    name: 'vankho-archive',
    async load(context) {
      const sync = (archive: Archive): void => syncStore(context, pick(archive));
      sync(await currentArchive());
      if (context.watcher === undefined) return;
      listeners.add(sync);
      watchContent(context.watcher);
    },
  };
}

function syncStore({ store, generateDigest }: LoaderContext, entries: readonly Entry[]): void {
  const gone = new Set(store.keys());
  for (const { id, data } of entries) {
    gone.delete(id);
    store.set({ id, data, digest: generateDigest(data) });
  }
  for (const id of gone) store.delete(id);
}

function watchContent(watcher: NonNullable<LoaderContext['watcher']>): void {
  if (isWatching) return;
  isWatching = true;
  const { contentDir } = getOptions();
  let timer: NodeJS.Timeout | undefined;
  watcher.add(contentDir);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentDir)) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const archive = await refreshArchive();
      for (const listener of listeners) listener(archive);
    }, settleTime);
  });
}
