import { hash } from 'node:crypto';
import { readChecksumList } from '../lib/data/checksums.ts';
import { digestLists, isHashed } from '../lib/data/published-names.ts';
import type { Copy } from './copy.ts';

/** What the lists of a published site say together. */
export interface SiteLists {
  /** Path → SHA-256, of the lists and the open data too. */
  digests: Map<string, string>;
  unsafe: string[];
  /** Whether each list was there, as the root wants it: only then is every file of the site known. */
  isComplete: boolean;
}

/**
 * Reads the lists that a root names.
 *
 * @param root path of a file → SHA-256
 * @returns undefined when it names none: the root of a site that lists its open data only
 * @throws CannotVerify when the copy cannot be read
 */
export async function readSiteLists(copy: Copy, root: ReadonlyMap<string, string>): Promise<SiteLists | undefined> {
  const lists = [...root].filter(([path]) => path.startsWith(digestLists));
  if (lists.length === 0) return undefined;
  const digests = new Map(root);
  const unsafe: string[] = [];
  let isComplete = true;
  for (const [path, digest] of lists) {
    const text = await copy.readList(path);
    const listing = text !== undefined && hash('sha256', text) === digest ? readChecksumList(text) : undefined;
    isComplete &&= listing !== undefined && listing.unreadable.length === 0;
    unsafe.push(...(listing?.unsafe ?? []));
    for (const [file, own] of listing?.digests ?? []) if (!root.has(file)) digests.set(file, own);
  }
  if (!copy.knowsItsFiles) for (const path of forHosts) digests.delete(path);
  return { digests, unsafe, isComplete };
}

/** What hosts read, and hand over to nobody. */
const forHosts = ['_headers', '_redirects', '.nojekyll'];

/**
 * Why a file that no list has is no stranger: publishing keeps those of the last time for readers who have an older page open, and
 * notes of its own. None of them is a page, and no page of the site names one.
 */
export function excuseOf(path: string): 'kept' | 'ours' | undefined {
  if (/^\.vankho(?:$|-)|^\.git\//.test(path)) return 'ours';
  return isHashed(path) && /\.(?:avif|bin|css|jpe?g|js|json|png|txt|webp|woff2)$/.test(path) ? 'kept' : undefined;
}
