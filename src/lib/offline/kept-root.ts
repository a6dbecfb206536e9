import type { Manifest, PartEntry } from '../search/manifest.ts';

/** A part of the search index of which every file is on the device. */
export interface KeptPart {
  collection: 'articles' | 'photos';
  entry: PartEntry;
  /** Version of the index that it belongs to. */
  version: number;
  /** When it was fetched, in milliseconds. */
  kept: number;
}

/**
 * The root of the index to search without a network: it names the parts that are on the device. One that the latest root names goes
 * before one of an older state of the site, and of two that hold the same days only one is searched, else articles would be found twice.
 *
 * @param latest the last root that was fetched
 */
export function keptRoot(latest: Manifest, parts: readonly KeptPart[]): Manifest {
  const chosen = (collection: KeptPart['collection']): PartEntry[] => {
    const isLatest = ({ entry }: KeptPart): boolean => latest[collection].some(({ table }) => table === entry.table);
    const usable = parts
      .filter((part) => part.collection === collection && part.version === latest.version)
      .sort((a, b) => Number(isLatest(b)) - Number(isLatest(a)) || b.kept - a.kept);
    const entries: PartEntry[] = [];
    for (const { entry } of usable) if (!entries.some((other) => overlap(entry, other))) entries.push(entry);
    return entries.sort((a, b) => (a.to < b.to ? 1 : -1));
  };
  const [articles, photos] = [chosen('articles'), chosen('photos')];
  // With nothing on the device what is asked for fails by itself, and says so.
  if (articles.length === 0) return { ...latest, isKept: true };
  const isWhole = latest.articles.every(({ table }) => articles.some((entry) => entry.table === table));
  return { ...latest, articles, photos, ...(!isWhole && { isKept: true }) };
}

/** Parts of one day of the calendar, cut into slices, share it and are told apart by their names. */
function overlap(one: PartEntry, other: PartEntry): boolean {
  if (one.table === other.table) return true;
  const [a, b] = [one.name, other.name];
  const areSlices = a.length > 10 && b.length > 10 && a.slice(0, 10) === b.slice(0, 10) && a !== b;
  return !areSlices && one.from <= other.to && other.from <= one.to;
}
