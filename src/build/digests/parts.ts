import { hashText } from '../../lib/hash-text.ts';
import { dataFormats } from '../../lib/url.ts';

/** The files that one list of digests tells of. */
export interface Part {
  /** Tells it from the others: `2023-08`, `chu-de/3`; `openData`. */
  id: string;
  /** What the name of the list begins with: `2023-08`, `chu-de-3`. */
  label: string;
  /** Sorted. */
  paths: string[];
}

/** The part of the root itself. */
export const openData = 'SHA256SUMS';

/** Above this many files a list would be long, and one more article would rewrite much of what has not changed. */
const mostFiles = 500;

const ofMonth = /^(\d{4})\/(\d\d)\//;
const dataFile = new RegExp(String.raw`^du-lieu/\d{4}/\d\d\.(?:${dataFormats.join('|')})$`);

/**
 * Deals the files of a site to lists of digests: by month, else by the first folder; a large folder to 2, 4, 8… lists by what its
 * files are called, all sizes of a photograph to one.
 */
export function dealIntoParts(paths: Iterable<string>): Part[] {
  const groups = Map.groupBy(paths, groupOf);
  const data = { id: openData, label: '', paths: (groups.get(openData) ?? []).sort() };
  groups.delete(openData);
  return [data, ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([group, all]) => split(group, all))];
}

function groupOf(path: string): string {
  const [, year, month] = ofMonth.exec(path) ?? [];
  if (year !== undefined) return `${year}-${month}`;
  if (dataFile.test(path)) return openData;
  const end = path.indexOf('/');
  return end === -1 ? 'goc' : path.slice(0, end);
}

function split(group: string, paths: readonly string[]): Part[] {
  let count = 1;
  while (paths.length > mostFiles * count) count *= 2;
  const label = group.replace(/[^a-z\d-]/gi, '') || 'khac';
  if (count === 1) return [{ id: group, label, paths: paths.toSorted() }];
  const shares = Map.groupBy(paths, (path) => hashText(path.replace(/-\d+\.\w+$/, '')) % count);
  return [...shares]
    .sort(([a], [b]) => a - b)
    .map(([share, own]) => ({ id: `${group}/${share + 1}`, label: `${label}-${share + 1}`, paths: own.sort() }));
}
