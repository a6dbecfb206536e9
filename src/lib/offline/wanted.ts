import type { Choice } from './choice.ts';

/** A page to be kept. */
export interface WantedPage {
  /** From the root of the host. */
  path: string;
  /** SHA-256 of the article's source: the page is fetched again when it is another. Lists have none. */
  source?: string;
}

/** What the open data say of an article, as far as it matters here (`data/record.ts`). */
export interface ListedArticle {
  url: string;
  date: string;
  sections: string[];
  sourceSha256: string;
}

/**
 * The months that hold articles of a choice, newest first. Which articles of a section a month holds, its data tell.
 *
 * @param sitemaps what the root of the sitemaps names: `2023-08`, `nam-2023`, `trang`, `tin-moi`
 */
export function monthsOfChoice(choice: Choice, sitemaps: readonly string[]): string[] {
  const months = sitemaps.filter((name) => /^\d{4}-\d\d$/.test(name)).sort();
  return months.filter((month) => choice.kind !== 'year' || month.startsWith(`${choice.year}-`)).reverse();
}

/** The years that sitemaps of months belong to, newest first. */
export function yearsOfMonths(sitemaps: readonly string[]): string[] {
  const years = sitemaps.flatMap((name) => /^(\d{4})-\d\d$/.exec(name)?.[1] ?? []);
  return [...new Set(years)].sort().reverse();
}

/**
 * The pages of a month: its articles and, but for a section, its pages of the calendar.
 *
 * @param month `2023-08`
 * @param base path the site lives under
 */
export function pagesOfMonth(
  choice: Choice,
  month: string,
  articles: readonly ListedArticle[],
  base: string,
): WantedPage[] {
  const wanted = articles.filter(
    ({ sections }) => choice.kind !== 'section' || choice.names.every((name, index) => sections[index] === name),
  );
  const pages = wanted.map(({ url, sourceSha256 }) => ({ path: new URL(url).pathname, source: sourceSha256 }));
  if (choice.kind === 'section' || wanted.length === 0) return pages;
  const days = [...new Set(wanted.map(({ date }) => date.slice(0, 10)))].sort();
  const periods = [month.slice(0, 4), month, ...days];
  return [...periods.map((period) => ({ path: `${base}${period.replaceAll('-', '/')}/` })), ...pages];
}

/**
 * The lists of a choice that stand in no month.
 *
 * @param listed paths from the sitemaps of years (`nam-2023`) and of what belongs to none (`trang`)
 */
export function listsOfChoice(choice: Choice, listed: readonly string[], base: string): WantedPage[] {
  const isWanted = (path: string): boolean => {
    const place = path.slice(base.length);
    // There may be thousands of these, and what they list is reached by the calendar too.
    if (/^(?:tac-gia|chu-de)\/./.test(place) || place.startsWith('thu-vien-anh/chuyen-muc/')) return false;
    const [, section, year] = /^chuyen-muc\/([^/]+)\/(?:(\d{4})\/)?$/.exec(place) ?? [];
    switch (choice.kind) {
      case 'all':
        return true;
      case 'section':
        return section === choice.slug;
      case 'year':
        return year === choice.year;
    }
  };
  return [...new Set(listed)].filter((path) => path.startsWith(base) && isWanted(path)).map((path) => ({ path }));
}

/** The sitemaps that list what belongs to no month of a choice. */
export function sitemapsOfChoice(choice: Choice, sitemaps: readonly string[]): string[] {
  return sitemaps.filter((name) =>
    choice.kind === 'year' ? name === `nam-${choice.year}` : /^(?:trang|nam)(?:-\d+)?$/.test(name),
  );
}

/** Addresses that a sitemap names: of its pages, or of other sitemaps. */
export function addressesOfSitemap(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&').trim());
}

/** The articles of a month's data (JSON Lines). */
export function articlesOfData(lines: string): ListedArticle[] {
  return lines.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as ListedArticle]));
}

/** Whether a part of the search index holds days of a choice. */
export function holdsDaysOf(choice: Choice, { from, to }: { from: string; to: string }): boolean {
  return choice.kind !== 'year' || (from <= `${choice.year}-12-31` && to >= `${choice.year}-01-01`);
}
