import { latestNews } from '../lib/archive/latest-news.ts';
import type { Article, Photo } from '../lib/archive/types.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { wallClockToIso } from '../lib/date/wall-clock.ts';
import { largestAddress } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';
import { getLibrary } from './archive.ts';
import { yearPages } from './periods.ts';
import { termKinds } from './term-kinds.ts';

/** A page of a sitemap. */
export interface SitemapEntry {
  /** Path, base included. */
  url: string;
  /** Wall clock of its last change, when it is known. */
  changed?: string;
  /** Paths of the photographs it shows, base included. */
  images?: string[];
  /** For the sitemap of news. */
  news?: { title: string; date: string };
}

/** One of the sitemaps. */
export interface SitemapPart {
  /** `2023-08` for a month, `nam-2023` for the lists of a year, `trang` (`trang-2` …) for what belongs to none, `tin-moi` for the latest news. */
  name: string;
  /** What its entries follow from: to spell those of all months takes longer than to know that they are the same. */
  key: unknown;
  entries(): SitemapEntry[];
}

/** All sitemaps; an archive without articles has none of news. */
export async function sitemapParts(): Promise<SitemapPart[]> {
  const news = await newsEntries();
  return [
    ...cutPages(await sitePages()),
    ...(news.length > 0 ? [listed('tin-moi', news)] : []),
    ...(await sitemapMonths()),
    ...(await sitemapYears()),
  ];
}

function listed(name: string, entries: SitemapEntry[]): SitemapPart {
  return { name, key: entries, entries: () => entries };
}

/** Most addresses of a sitemap, well below what the protocol allows (50,000 and 50 MB). */
const mostEntries = 40_000;

function cutPages(entries: readonly SitemapEntry[]): SitemapPart[] {
  const parts = Math.max(1, Math.ceil(entries.length / mostEntries));
  return Array.from({ length: parts }, (_, part) =>
    listed(part === 0 ? 'trang' : `trang-${part + 1}`, entries.slice(part * mostEntries, (part + 1) * mostEntries)),
  );
}

/**
 * Articles, photographs and pages of the calendar by their month, newest first: a month that has passed is not written again. A
 * year stands with its first month.
 */
async function sitemapMonths(): Promise<SitemapPart[]> {
  const { catalogue, urls, view, keys } = await getLibrary();
  const articles = groupByPeriod(catalogue.listed, 'month');
  const photos = groupByPeriod(catalogue.photos, 'month');
  const names = [...new Set([...articles.keys(), ...photos.keys()])].sort().reverse();
  const calendar = calendarPages(articles, urls.calendar);
  const library = calendarPages(photos, urls.photos);
  return names.map((name) => {
    const written = articles.get(name) ?? [];
    const shown = (photos.get(name) ?? []).map((photo) => ({ url: view.photoPage(photo), changed: photo.date }));
    const pages = [...calendar(name), ...library(name)].map((url) => ({ url }));
    return {
      name,
      key: [pages, written.map(keys.own), shown],
      entries: () => [
        ...pages,
        ...written.map((article) => ({
          url: urls.article(article.id),
          changed: lastChange(article),
          images: imagesOf(article.photos, urls),
        })),
        ...shown,
      ],
    };
  });
}

/** The addresses that belong to a month: its own, and its year's when it is the first of it. */
function calendarPages(months: ReadonlyMap<string, unknown>, address: (period: string) => string) {
  const firsts = new Map(
    [...months.keys()]
      .sort()
      .reverse()
      .map((month) => [month.slice(0, 4), month]),
  );
  return (month: string): string[] => {
    if (!months.has(month)) return [];
    const year = month.slice(0, 4);
    return [...(firsts.get(year) === month ? [address(year)] : []), address(month)];
  };
}

/** Wall clock of an article's date or update, whichever is later. */
function lastChange({ date, updated }: Article): string {
  return updated !== undefined && updated > date ? updated : date;
}

function imagesOf(photos: readonly Photo[], urls: Urls): string[] {
  return photos.map((photo) => largestAddress(photo, urls));
}

/** Pages that belong to no month. The days of the calendar are in no sitemap: their articles say as much. */
async function sitePages(): Promise<SitemapEntry[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, albums, photosBySection } = catalogue;
  const addresses = [
    ...[urls.home(), urls.latest(), urls.sections(), urls.photos(), urls.links(), urls.data()],
    ...archive.pages.map(({ slug }) => urls.page(slug)),
    ...archive.sections.map(({ slug }) => urls.section(slug)),
    ...[...photosBySection].flatMap(([slug, photos]) => [
      urls.sectionPhotos(slug),
      ...[...groupByPeriod(photos, 'year').keys()].map((year) => urls.sectionPhotos(slug, year)),
    ]),
    ...(await termKinds()).flatMap(({ href, terms, address }) => [
      href,
      ...terms.map(({ term }) => address(term.slug)),
    ]),
  ];
  return [
    ...addresses.map((url) => ({ url })),
    ...albums.map((album) => ({ url: urls.album(album.slug), images: imagesOf(album.photos, urls) })),
  ];
}

/** The latest articles, with what a news sitemap says of them (Google, "News sitemaps"). */
async function newsEntries(): Promise<SitemapEntry[]> {
  const { catalogue, urls } = await getLibrary();
  const { timeZone } = catalogue.archive.settings;
  return latestNews(catalogue.listed, timeZone).map(({ id, title, date }) => ({
    url: urls.article(id),
    news: { title, date: wallClockToIso(date, timeZone) },
  }));
}

/** The years of sections, authors and topics, newest first: their pages come into being when the year has closed. */
async function sitemapYears(): Promise<SitemapPart[]> {
  const years = Map.groupBy(await listYears(), ({ year }) => year);
  return [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, pages]) =>
      listed(
        `nam-${year}`,
        pages.map(({ url }) => ({ url })),
      ),
    );
}

async function listYears(): Promise<{ year: string; url: string }[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, bySection } = catalogue;
  const lists = [
    ...archive.sections.map(({ slug }) => ({
      articles: bySection.get(slug) ?? [],
      address: (year?: string) => urls.section(slug, year),
    })),
    ...(await termKinds()).flatMap(({ terms, address }) =>
      terms.map(({ term, articles }) => ({ articles, address: (year?: string) => address(term.slug, year) })),
    ),
  ];
  return lists.flatMap(({ articles, address }) =>
    yearPages(articles, address).map(({ year }) => ({ year, url: address(year) })),
  );
}
