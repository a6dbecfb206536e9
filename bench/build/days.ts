import { planParts } from '../../src/lib/search/parts.ts';

/** When one more article comes, as search knows days. */
export interface AddingDay {
  /** `2023-11-17T09:00`. */
  date: string;
  /** Parts of the index that are no more afterwards: they became part of larger ones. */
  merged: string[];
  /** Articles that are indexed anew. */
  indexed: number;
}

/** Days on which one more article may come. */
export interface AddingDays {
  /** No part merges, and the newest month goes on. */
  ordinary: AddingDay;
  /** The nearest on which parts merge. */
  merge?: AddingDay;
  /** The one of the thirteen months to come on which most is indexed anew, where that is not the nearest. */
  heaviest?: AddingDay;
}

const millisecondsPerDay = 86_400_000;
const clock = 'T09:00';

/**
 * Finds such days by planning the index with and without the article, day after day: nothing is assumed about when parts
 * merge.
 *
 * @param dates of all articles, oldest first; at least one
 */
export function chooseDays(dates: readonly string[]): AddingDays {
  const newest = dates.at(-1) ?? '';
  const days = daysAfter(newest).map((date) => simulate(dates, date));
  const isOfNewestMonth = ({ date }: AddingDay): boolean => date.slice(0, 7) === newest.slice(0, 7);
  const sameDay = simulate(dates, `${newest.slice(0, 10)}T23:59`);
  const quiet = days.filter((day) => day.merged.length === 0 && isOfNewestMonth(day));
  const merging = days.filter(({ merged }) => merged.length > 0);
  const [merge] = merging;
  const heaviest = merging.reduce((most, day) => (day.indexed > most.indexed ? day : most), merging[0] ?? sameDay);
  // The day after where it is as good: it has a page that is new, as on most days.
  const ordinary = [...quiet, sameDay].reduce((least, day) => (day.indexed < least.indexed ? day : least));
  return { ordinary, merge, ...(heaviest.date === merge?.date || merge === undefined ? {} : { heaviest }) };
}

function simulate(dates: readonly string[], date: string): AddingDay {
  const before = new Map(plan(dates).map((part) => [part.name, part]));
  const after = plan([...dates, date]);
  const names = new Set(after.map(({ name }) => name));
  const isAsBefore = ({ name, key }: PlannedPart): boolean => before.get(name)?.key === key;
  return {
    date,
    merged: [...before.keys()].filter((name) => !names.has(name)),
    indexed: after.reduce((sum, part) => sum + (isAsBefore(part) ? 0 : part.size), 0),
  };
}

interface PlannedPart {
  name: string;
  size: number;
  /** What decides whether the part is made anew. */
  key: string;
}

function plan(dates: readonly string[]): PlannedPart[] {
  const parts = planParts(dates.map((date) => ({ date })));
  return parts.map(({ name, items, isOpen }) => ({
    name,
    size: items.length,
    key: `${items.length} ${items[0]?.date} ${isOpen}`,
  }));
}

/** The days that are left of a month, then the first of each of the next thirteen: calendars close blocks there. */
function daysAfter(newest: string): string[] {
  const [year = 0, month = 0, day = 0] = newest.slice(0, 10).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const rest = Array.from(
    { length: lastOfMonth - day },
    (_, n) => Date.UTC(year, month - 1, day) + (n + 1) * millisecondsPerDay,
  );
  const firsts = Array.from({ length: 13 }, (_, n) => Date.UTC(year, month + n, 1));
  return [...rest, ...firsts].map((time) => `${new Date(time).toISOString().slice(0, 10)}${clock}`);
}
