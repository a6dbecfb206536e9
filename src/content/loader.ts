import type { Loader, LoaderContext } from 'astro/loaders';
import { archiveRevision, onArchive } from './current.ts';

/**
 * Tells Astro which reading of the archive this is. When the live preview has read it again, the new number makes Astro forget the
 * pages that showed the old one.
 */
export function archiveLoader(): Loader {
  return {
    name: 'vankho-archive',
    async load(context) {
      tellRevision(context);
      // Astro may load a collection more than once: the last context counts.
      if (context.watcher !== undefined) onArchive(() => tellRevision(context));
    },
  };
}

function tellRevision({ store, generateDigest }: LoaderContext): void {
  const data = { revision: archiveRevision() };
  store.set({ id: 'current', data, digest: generateDigest(data) });
}
