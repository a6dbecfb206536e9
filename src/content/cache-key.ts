import { getLibrary } from './archive.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Fingerprint of all that a page shows: what it is given, and what every page shows of the site. Astro renders the page
 * again when this or its template differs from the last build.
 *
 * @param shown anything that JSON can hold
 */
export async function cacheKey(...shown: unknown[]): Promise<string> {
  const { siteKey } = await getLibrary();
  return fingerprint([siteKey, shown]);
}
