import { hashText } from '../hash-text.ts';

/** One of several shares of a build that machines make side by side: the second of five. */
export interface Slice {
  /** From 1. */
  number: number;
  of: number;
}

/** Whether the files that belong to no share are to be made: by the first slice, and by a build of the whole. */
export function makesCommonFiles(slice: Slice | undefined): boolean {
  return slice === undefined || slice.number === 1;
}

/** A month with more pages is not left to one slice alone, so that shares are even: it would take that one seconds longer. */
const largestMonth = 1000;

/**
 * Deals pages: months go round the slices in the order of the calendar, with all that has its address in them; what is in no
 * month, or in one too large for one slice, goes where a hash of its path says. So a page stays with its slice from build to
 * build (those of a month apart that outgrows one), and so does what that slice remembers of it.
 *
 * @param paths published paths of all pages: `2023/08/mot-bai/index.html`
 * @returns the number of the slice that makes a page
 */
export function dealPages(paths: readonly string[], of: number): (path: string) => number {
  const sizes = new Map<number, number>();
  for (const path of paths) {
    const month = monthOf(path);
    if (month !== undefined) sizes.set(month, (sizes.get(month) ?? 0) + 1);
  }
  return (path) => {
    const month = monthOf(path);
    const isWhole = month !== undefined && (sizes.get(month) ?? 0) <= largestMonth;
    return isWhole ? 1 + (month % of) : dealName(path, of);
  };
}

/** Months from the first of year 0 to that of an address; undefined for an address in no month. */
function monthOf(path: string): number | undefined {
  const [, year, month] = /^(\d{4})\/(\d{2})\//.exec(path) ?? [];
  return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1;
}

/** The number of the slice that makes what has a name and no place in the calendar. */
export function dealName(name: string, of: number): number {
  return 1 + (mix(hashText(name)) % of);
}

/** Lets every bit of a hash depend on all others, as the last ones of FNV do not (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Deals parts of the search index, which are few and of very different sizes: the largest first, each to the slice that has
 * least. Sizes count in steps of a half more, so that an article more or less moves no part but perhaps small ones.
 *
 * @param parts sizes in articles; names are unique
 * @returns name → number of the slice
 */
export function dealParts(parts: readonly { name: string; size: number }[], of: number): Map<string, number> {
  const weighed = parts.map(({ name, size }) => ({ name, weight: roundUp(size) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  const loads = Array.from({ length: of }, () => 0);
  const owners = new Map<string, number>();
  for (const { name, weight } of weighed) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + weight;
    owners.set(name, least + 1);
  }
  return owners;
}

function roundUp(size: number): number {
  return 1.5 ** Math.ceil(Math.log(Math.max(1, size)) / Math.log(1.5));
}
