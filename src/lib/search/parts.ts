import type { WallClock } from '../archive/types.ts';

/** A stretch of the calendar that is indexed for itself. */
export interface IndexPart<Item> {
  /** Names its folder: `2000-2015`, `2022`, `2023-quy-2`, `2023-08`, `2023-08-tuan-1`, `2023-08-tuan-1a`, `2023-08-03`, `2023-08-03-385`. */
  name: string;
  /** Oldest first. */
  items: Item[];
  /** Whether the newest item is in it, so that the next article will be too. */
  isOpen: boolean;
}

/** Most articles of a closed part: bounds what indexing holds in memory and what a correction of an old article rewrites. */
const closedCapacity = 12_288;

/** Most articles of the part that the next article joins: bounds what that one rewrites. */
const openCapacity = 384;

/** Calendar blocks from the widest to the narrowest: each lies in one of the block before, two in most. */
const blocks: ((date: WallClock) => string)[] = [
  ...[16, 8, 4, 2].map((span) => (date: WallClock) => years(Number(date.slice(0, 4)), span)),
  (date) => date.slice(0, 4),
  (date) => `${date.slice(0, 4)}-nua-${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`,
  (date) => `${date.slice(0, 4)}-quy-${Math.ceil(Number(date.slice(5, 7)) / 3)}`,
  (date) => date.slice(0, 7),
  (date) => `${date.slice(0, 7)}-tuan-${weekOf(date)}`,
  (date) => `${date.slice(0, 7)}-tuan-${weekOf(date)}${halfOf(date)}`,
  (date) => date.slice(0, 10),
];

/**
 * Cuts articles into parts that grow with age: weeks of the newest month, then months, quarters, halves, years, and blocks
 * of 2, 4, 8 and 16 years, each as wide as it may be without reaching into the newest. So the parts are few, the newest is
 * small, and an article is indexed anew only when the calendar closes a block. A block that would be too large is cut into
 * the next narrower ones, a week into halves and days, a day into numbered slices. Which part an article is in follows from
 * the dates alone.
 *
 * @param items oldest first
 * @returns oldest part first; none when there is nothing to index
 */
export function planParts<Item extends { date: WallClock }>(items: readonly Item[]): IndexPart<Item>[] {
  const newest = items.at(-1);
  return newest === undefined ? [] : cut(items, newest.date, 0);
}

function cut<Item extends { date: WallClock }>(
  items: readonly Item[],
  newest: WallClock,
  level: number,
): IndexPart<Item>[] {
  const nameOf = blocks[level];
  if (nameOf === undefined) return slice(items, newest);
  return cutBlocks(items, nameOf).flatMap(([name, inBlock]) => {
    const isOpen = nameOf(newest) === name;
    // The blocks from the week down may hold the newest article; wider ones wait until the calendar has closed them.
    const mayStand = !isOpen || level >= blocks.length - 3;
    const isSmall = inBlock.length <= (isOpen ? openCapacity : closedCapacity);
    return mayStand && isSmall ? [{ name, items: inBlock, isOpen }] : cut(inBlock, newest, level + 1);
  });
}

/** The items of each block, found by halves: items of one block stand together. */
function cutBlocks<Item extends { date: WallClock }>(
  items: readonly Item[],
  nameOf: (date: WallClock) => string,
): [name: string, items: Item[]][] {
  const found: [string, Item[]][] = [];
  const nameAt = (place: number): string => nameOf(items[place]?.date ?? '');
  for (let start = 0; start < items.length; ) {
    const name = nameAt(start);
    let [inside, outside] = [start, items.length];
    while (outside - inside > 1) {
      const middle = (inside + outside) >> 1;
      if (nameAt(middle) === name) inside = middle;
      else outside = middle;
    }
    found.push([name, items.slice(start, outside)]);
    start = outside;
  }
  return found;
}

/** More articles than fit on one day: wide slices of the first, narrow ones of the last, so that few change with the next. */
function slice<Item extends { date: WallClock }>(items: readonly Item[], newest: WallClock): IndexPart<Item>[] {
  const day = items[0]?.date.slice(0, 10) ?? '';
  const parts: IndexPart<Item>[] = [];
  for (let start = 0; start < items.length; ) {
    const left = items.length - start;
    const size = slices.find((each) => each < left) ?? left;
    const isOpen = start + size === items.length && day === newest.slice(0, 10);
    parts.push({ name: `${day}-${start + 1}`, items: items.slice(start, start + size), isOpen });
    start += size;
  }
  return parts;
}

const slices = [openCapacity * 32, openCapacity * 8, openCapacity * 2, openCapacity];

/** Of the month, from 1 to 4: the last one takes the days that are left. */
function weekOf(date: WallClock): number {
  return Math.min(4, Math.ceil(Number(date.slice(8, 10)) / 7));
}

/** The first four days of a week, or the rest of it. */
function halfOf(date: WallClock): string {
  return Number(date.slice(8, 10)) <= weekOf(date) * 7 - 3 ? 'a' : 'b';
}

/** The years from the last multiple of a span on: `2016-2023`. */
function years(year: number, span: number): string {
  const first = year - (year % span);
  return [first, first + span - 1].map((each) => String(each).padStart(4, '0')).join('-');
}
