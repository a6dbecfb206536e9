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

/** A link to a year of a list, wherever its articles are. */
export function linkYear(year: ListYear, address: (year?: string) => string): NamedLink {
  return { name: formatPeriod(year.year), href: yearAddress(year, address) };
}

/** The year of a list that has a page of its own, and the ways to the years beside it. */
export interface YearPage {
  year: string;
  articles: readonly Article[];
  previous?: NamedLink;
  next?: NamedLink;
}

/**
 * The pages that the years of a list have.
 *
 * @param articles of the whole list, newest first
 * @param address of the list's first page, or of a year
 */
export function yearPages(articles: readonly Article[], address: (year?: string) => string): YearPage[] {
  const { years, openMonth } = spreadList(articles);
  const link = (each: ListYear | undefined): NamedLink | undefined => each && linkYear(each, address);
  return years.flatMap(({ year, articles: ofYear }, index) => {
    if (ofYear.length === 0) return [];
    const open =
      index === 0 && openMonth !== undefined ? { name: formatPeriod(openMonth), href: address() } : undefined;
    return [{ year, articles: ofYear, previous: link(years[index + 1]), next: open ?? link(years[index - 1]) }];
  });
}
