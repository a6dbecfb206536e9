import { groupByPeriod } from '../date/calendar.ts';
import type { Article } from './types.ts';

/** A year of a list. */
export interface ListYear {
  /** `2023`. */
  year: string;
  /** Those of its pages, newest first; none where all stand on the first page. */
  articles: readonly Article[];
  /** Whether it has a page: the newest, which may still go on, has none. */
  hasPage: boolean;
  /** Whether they stand on pages of its months. */
  hasMonths: boolean;
}

/** How the articles of a section, author or topic are spread over pages. */
export interface ListPages {
  /** On the first page, newest first. */
  first: Article[];
  /** Newest first. */
  years: ListYear[];
}

/** Up to here articles stand on one page: those of a whole list on its first page, those of a year on that year's. */
export const shortList = 60;

/** How many of a month a first page bears. */
const longestMonth = 120;

/** How many a first page shows that cannot show all, and how many it shows with pictures. */
export const latestCount = 24;

/**
 * Spreads a list over its pages so that one more article is written to one of them, and what has closed is written once: the first page
 * shows what is open, the newest year or, where that is too much, its newest month; the months before it have pages, and a year gets one
 * when it has closed. A short list is all open. Where even a month is too much, nothing is.
 *
 * @param articles newest first
 */
export function spreadList(articles: readonly Article[]): ListPages {
  const pages = known.get(articles) ?? spread(articles);
  known.set(articles, pages);
  return pages;
}

/** Each list of a catalogue is asked for by several kinds of pages. */
const known = new WeakMap<readonly Article[], ListPages>();

function spread(articles: readonly Article[]): ListPages {
  const isShort = articles.length <= shortList;
  const open = isShort ? articles.length : countOpen(articles);
  const years = [...groupByPeriod(articles, 'year')].map(([year, ofYear], index): ListYear => {
    if (isShort) return { year, articles: [], hasPage: false, hasMonths: false };
    if (index > 0) return { year, articles: ofYear, hasPage: true, hasMonths: ofYear.length > shortList };
    const closed = ofYear.slice(open);
    return { year, articles: closed, hasPage: false, hasMonths: closed.length > 0 };
  });
  return { first: articles.slice(0, Math.max(open, latestCount)), years };
}

/** How many of the newest stand on the first page alone. */
function countOpen(articles: readonly Article[]): number {
  const newest = articles[0]?.date ?? '';
  const ofPeriod = (period: string): number => {
    const end = articles.findIndex(({ date }) => !date.startsWith(period));
    return end < 0 ? articles.length : end;
  };
  const ofYear = ofPeriod(newest.slice(0, 4));
  if (ofYear <= shortList) return ofYear;
  const ofMonth = ofPeriod(newest.slice(0, 7));
  return ofMonth <= longestMonth ? ofMonth : 0;
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
  return hasPage ? address(year) : yearPlace(year, address);
}

/** The place of a year on the first page, which has one for every year of the list, whether it has closed or not. */
export function yearPlace(year: string, address: (year?: string) => string): string {
  return `${address()}#${yearAnchor(year)}`;
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
