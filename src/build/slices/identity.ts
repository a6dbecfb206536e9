import { createHash } from 'node:crypto';
import type { Options } from '../../content/options.ts';
import { nextChange } from '../../lib/archive/next-change.ts';
import type { Archive, WallClock } from '../../lib/archive/types.ts';

/** What slices must have in common to be of one site. */
export interface Identity {
  /** Fingerprints. */
  generator: string;
  content: string;
  site: string;
  base: string;
  /**
   * When something is due next (articles, rights), in the site's zone; null when nothing is. Machines whose clocks differ agree on it as long as
   * they publish the same.
   */
  until: WallClock | null;
}

/**
 * Says what a slice is of. The same on every machine: no path, no time of a file, no clock goes into it.
 *
 * @param generator as `generatorKey` gives it
 * @param now wall clock of the site's zone
 */
export function identityOf(archive: Archive, { site, base }: Options, generator: string, now: WallClock): Identity {
  return {
    generator,
    content: contentKey(archive),
    site: site ?? archive.settings.url,
    base,
    until: nextChange(archive, now) ?? null,
  };
}

/** Entry by entry: of a large archive the whole is longer than a string may be. */
function contentKey({ articles, albums, pages, ...rest }: Archive): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const list of [articles, albums, pages]) {
    hash.update('\n');
    for (const entry of list) hash.update(JSON.stringify(entry));
  }
  return hash.digest('hex').slice(0, 16);
}
