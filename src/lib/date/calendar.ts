import type { WallClock } from '../archive/types.ts';

/** A stretch of the calendar. */
export type PeriodUnit = 'year' | 'month' | 'day';

interface Dated {
  date: WallClock;
}

/**
 * Gathers the items of a list by the year, month or day of their date, in the order in which each is met. A list in the order of its
 * dates is gone through once for all who ask, days from its months and months from its years.
 *
 * @param items a list that nobody changes
 * @returns items under `2023`, `2023-08` or `2023-08-03`
 */
export function groupByPeriod<T extends Dated>(items: readonly T[], unit: PeriodUnit): Periods<T> {
  const groups = groupsOf(items);
  const wider = widerUnits[unit];
  groups[unit] ??=
    wider === undefined
      ? cut(items, unit)
      : new Map([...groupByPeriod(items, wider).values()].flatMap((whole) => [...cutOnce(whole, unit)]));
  return groups[unit];
}

type Periods<T> = ReadonlyMap<string, readonly T[]>;
type Groups<T> = Partial<Record<PeriodUnit, Periods<T>>>;

/** Many kinds of pages ask for the periods of the same lists. */
const known = new WeakMap<readonly Dated[], Groups<Dated>>();

function groupsOf<T extends Dated>(items: readonly T[]): Groups<T> {
  const groups = (known.get(items) ?? {}) as Groups<T>;
  known.set(items, groups);
  return groups;
}

function cutOnce<T extends Dated>(items: readonly T[], unit: PeriodUnit): Periods<T> {
  const groups = groupsOf(items);
  groups[unit] ??= cut(items, unit);
  return groups[unit];
}

function cut<T extends Dated>(items: readonly T[], unit: PeriodUnit): Periods<T> {
  const groups = new Map<string, T[]>();
  let [period, group]: [string?, T[]?] = [];
  for (const item of items) {
    // Lists are in the order of their dates: most items fall to the period of the one before.
    if (period === undefined || group === undefined || !item.date.startsWith(period)) {
      period = item.date.slice(0, periodLength[unit]);
      group = groups.get(period) ?? [];
      groups.set(period, group);
    }
    group.push(item);
  }
  return groups;
}

/**
 * The weeks of a month as they stand on a wall calendar in Việt Nam, Monday first.
 *
 * @param month `2023-08`
 * @returns rows of seven days `2023-08-03`; undefined outside the month
 */
export function monthGrid(month: string): (string | undefined)[][] {
  const first = new Date(`${month}-01T00:00Z`);
  const blanks = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const dayAt = (cell: number): string | undefined => {
    const day = cell - blanks + 1;
    return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined;
  };
  return Array.from({ length: Math.ceil((blanks + days) / 7) }, (_week, row) =>
    Array.from({ length: 7 }, (_day, column) => dayAt(row * 7 + column)),
  );
}

/**
 * The nearest periods before and after one, by the calendar; for the links at the foot of a calendar page. Logarithmic,
 * since an archive has a page for every day of decades.
 *
 * @param period `2023`, `2023-08` or `2023-08-03`; need not be in the list
 * @param all periods of the same unit, each once, sorted oldest first or newest first
 */
export function adjacentPeriods(period: string, all: readonly string[]): { previous?: string; next?: string } {
  const newestFirst = (all.at(0) ?? '') > (all.at(-1) ?? '');
  const isBehind = newestFirst ? (other: string) => other > period : (other: string) => other < period;
  const place = countLeading(all, isBehind);
  const behind = place > 0 ? all[place - 1] : undefined;
  const ahead = all[place] === period ? all[place + 1] : all[place];
  return newestFirst ? { previous: ahead, next: behind } : { previous: behind, next: ahead };
}

/**
 * How much a day of a calendar holds, in steps that double, so that one more article seldom changes a calendar.
 *
 * @param count articles of the day, at least 1
 * @returns 1 for one, 2 for two and three, 3 for four to seven, 4 from eight on
 */
export function dayLevel(count: number): number {
  return Math.min(Math.floor(Math.log2(count)) + 1, 4);
}

const periodLength = { year: 4, month: 7, day: 10 } as const;

const widerUnits = { year: undefined, month: 'year', day: 'month' } as const;

/** How many items at the head of a list hold, in a list where those that hold all stand first. */
function countLeading(list: readonly string[], holds: (item: string) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
