import type { WallClock } from '../archive/types.ts';

/** A stretch of years that is indexed for itself. */
export interface IndexPart<Item> {
  /** Its first year, which names its folder: a part that is closed keeps its name for ever. */
  name: string;
  /** Oldest first. */
  items: Item[];
}

/** Articles a part may hold before the next year begins another: bounds the memory that indexing takes. */
const capacity = 2500;

/**
 * Cuts articles into parts of whole years, each as full as it may be, beginning with the oldest: which part an article is
 * in follows from the dates alone, and a new article touches only the newest part.
 *
 * @param items oldest first
 * @returns oldest part first; at least one, which is empty when there is nothing to index
 */
export function planParts<Item extends { date: WallClock }>(items: readonly Item[]): IndexPart<Item>[] {
  const years = Map.groupBy(items, (item) => item.date.slice(0, 4));
  const parts: IndexPart<Item>[] = [];
  for (const [year, ofYear] of years) {
    const open = parts.at(-1);
    if (open !== undefined && open.items.length + ofYear.length <= capacity) open.items.push(...ofYear);
    else parts.push({ name: year, items: ofYear });
  }
  return parts.length > 0 ? parts : [{ name: '0000', items: [] }];
}
