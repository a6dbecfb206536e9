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
  const here = [...articles, ...photos];
  const isWhole = [...latest.articles, ...latest.photos].every(({ table }) =>
    here.some((entry) => entry.table === table),
  );
  return { ...latest, articles, photos, ...(!isWhole && { isKept: true }) };
}

/** Parts of one day of the calendar, cut into slices, share it and are told apart by their names. */
function overlap(one: PartEntry, other: PartEntry): boolean {
  if (one.table === other.table) return true;
  const areSlices = dayOfSlice(one) !== undefined && dayOfSlice(one) === dayOfSlice(other) && one.name !== other.name;
  return !areSlices && one.from <= other.to && other.from <= one.to;
}

/** `2023-08-03` of a part named `2023-08-03-385`. */
function dayOfSlice({ name }: PartEntry): string | undefined {
  return /^(\d{4}-\d\d-\d\d)-\d+$/.exec(name)?.[1];
}
