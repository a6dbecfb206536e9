import type { Loader, LoaderContext } from 'astro/loaders';
import { archiveRevision, currentArchive, refreshArchive } from './current.ts';
import { getOptions } from './options.ts';

/** Milliseconds to wait for an editor's program to finish saving. */
const settleTime = 60;

/** Astro may load a collection more than once: the last context counts, and one watch is enough. */
let onChange: (() => void) | undefined;

/**
 * Tells Astro which reading of the archive this is. In the live preview it reads the content folder again after each change; the
 * new number makes Astro forget the pages that showed the old one.
 */
export function archiveLoader(): Loader {
  return {
    name: 'vankho-archive',
    async load(context) {
      tellRevision(context);
      if (context.watcher === undefined) return;
      await currentArchive();
      const isWatching = onChange !== undefined;
      onChange = () => tellRevision(context);
      if (!isWatching) watchContent(context.watcher);
    },
  };
}

function tellRevision({ store, generateDigest }: LoaderContext): void {
  const data = { revision: archiveRevision() };
  store.set({ id: 'current', data, digest: generateDigest(data) });
}

function watchContent(watcher: NonNullable<LoaderContext['watcher']>): void {
  const { contentDir } = getOptions();
  let timer: NodeJS.Timeout | undefined;
  watcher.add(contentDir);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentDir)) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await refreshArchive();
      onChange?.();
    }, settleTime);
  });
}
