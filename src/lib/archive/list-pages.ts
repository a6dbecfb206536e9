import { groupByPeriod } from '../date/calendar.ts';
import type { Article } from './types.ts';

/** A year of a list. */
export interface ListYear {
  /** `2023`. */
  year: string;
  /** Newest first. */
  articles: Article[];
  /** Whether it has a page of its own; else its articles stand on the first page. */
  hasPage: boolean;
}

/** How the articles of a section, author or topic are spread over pages. */
export interface ListPages {
  /** On the first page, newest first. */
  first: Article[];
  /** Newest first. */
  years: ListYear[];
}

/** Up to here articles stand on one page: those of a whole list on its first page, those of a section's year on that year's. */
export const shortList = 60;

/** How many a first page shows that cannot show all. */
const latestCount = 24;

/**
 * Spreads a list over as few pages as are bearable to read, for each page that shows an article is written again when it comes: a
 * short list has one page; a longer one has a page for each year, but its newest only when that has outgrown the first page.
 *
 * @param articles newest first
 */
export function spreadList(articles: readonly Article[]): ListPages {
  const isShort = articles.length <= shortList;
  const years = [...groupByPeriod(articles, ({ date }) => date, 'year')].map(([year, ofYear], index) => {
    const isOnFirst = isShort || (index === 0 && ofYear.length <= shortList);
    return { year, articles: ofYear, hasPage: !isOnFirst };
  });
  const [newest] = years;
  const open = newest === undefined || newest.hasPage ? 0 : newest.articles.length;
  return { first: isShort ? [...articles] : articles.slice(0, Math.max(open, latestCount)), years };
}

/** The id under which a first page shows a year. */
export function yearAnchor(year: string): string {
  return `nam-${year}`;
}

/**
 * Where the articles of a year are: its own page, else its place on the first page.
 *
 * @param address of the list's first page, or of a year
 */
export function yearAddress({ year, hasPage }: ListYear, address: (year?: string) => string): string {
  return hasPage ? address(year) : `${address()}#${yearAnchor(year)}`;
}

/**
 * Where to go on from the address of a year or month that has no page, or none any more: its list's first page.
 *
 * @param path from the root of the site, base not included
 * @example firstPageOf('/tac-gia/giao-tuyen/2023/') // '/tac-gia/giao-tuyen/#nam-2023'
 */
export function firstPageOf(path: string): string | undefined {
  const [, list, year] = /^(\/(?:chuyen-muc|tac-gia|chu-de)\/[a-z0-9-]+\/)(\d{4})\/(?:\d\d\/)?$/.exec(path) ?? [];
  return list === undefined || year === undefined ? undefined : `${list}#${yearAnchor(year)}`;
}
