import { type ListYear, spreadList, yearAddress } from '../lib/archive/list-pages.ts';
import type { Article } from '../lib/archive/types.ts';
import type { NamedLink } from '../lib/archive/views.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { formatPeriod } from '../lib/date/format.ts';

/** A stretch of the calendar (`2023`, `2023-08`, `2023-08-03`) and its articles, newest first. */
export interface Period {
  period: string;
  articles: readonly Article[];
}

/** Above this a month lists its days, so that no page grows without bound. */
export const longestList = 500;

/** The periods that hold articles, newest first. */
export function periodsOf(articles: readonly Article[], unit: 'year' | 'month' | 'day'): Period[] {
  return [...groupByPeriod(articles, unit)].map(([period, group]) => ({
    period,
    articles: group,
  }));
}

/** A link to a period, for navigation; nothing for no period. */
export function linkPeriod(period: string | undefined, address: (period: string) => string): NamedLink | undefined {
  return period === undefined ? undefined : { name: formatPeriod(period), href: address(period) };
}

/** Links to periods, for lists of them. */
export function linkPeriods(periods: readonly string[], address: (period: string) => string): NamedLink[] {
  return periods.map((period) => ({ name: formatPeriod(period), href: address(period) }));
}

/** A link to a year of a list, wherever its articles are. */
export interface YearLink extends NamedLink {
  year: string;
}

export function linkYear(year: ListYear, address: (year?: string) => string): YearLink {
  return { year: year.year, name: formatPeriod(year.year), href: yearAddress(year, address) };
}

/** The page of a year of a list: its articles, or the way to the pages of its months. */
export interface YearPage {
  year: string;
  articles: readonly Article[];
  /** Newest first. */
  months: string[];
  previous?: NamedLink;
}

/** The page of a month of a list. */
export interface MonthPage extends Period {
  /** The month before it that has a page, too. */
  previous?: string;
}

/**
 * The pages that the years of a list have. None leads to the one that comes after it: a page that has closed is not written again.
 *
 * @param articles of the whole list, newest first
 * @param address of the list's first page, or of a year
 */
export function yearPages(articles: readonly Article[], address: (year?: string) => string): YearPage[] {
  const { years } = spreadList(articles);
  return years.flatMap(({ year, articles: ofYear, hasPage, hasMonths }, index) => {
    if (!hasPage) return [];
    const before = years[index + 1];
    return {
      year,
      articles: hasMonths ? [] : ofYear,
      months: hasMonths ? [...groupByPeriod(ofYear, 'month').keys()] : [],
      previous: before && linkYear(before, address),
    };
  });
}

/** The pages that the months of a list have, newest first. */
export function monthPages(articles: readonly Article[]): MonthPage[] {
  const { years } = spreadList(articles);
  const months = years.flatMap((year) => (year.hasMonths ? periodsOf(year.articles, 'month') : []));
  return months.map((month, index) => ({ ...month, previous: months[index + 1]?.period }));
}

/** The months of the newest year that have pages, newest first, for the first page, since that year has none yet. */
export function closedMonths(articles: readonly Article[]): string[] {
  const [newest] = spreadList(articles).years;
  return newest?.hasMonths ? [...groupByPeriod(newest.articles, 'month').keys()] : [];
}

/** What a month of a list shows: its articles, or of one that holds too many how many there are on each day. */
export function shownOfMonth({ articles }: Period): {
  shown: readonly Article[];
  days: [day: string, count: number][];
} {
  if (articles.length <= longestList) return { shown: articles, days: [] };
  return { shown: [], days: periodsOf(articles, 'day').map((day) => [day.period, day.articles.length]) };
}
