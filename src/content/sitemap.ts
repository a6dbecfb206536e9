import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { latestNews } from '../lib/archive/latest-news.ts';
import type { Article, Photo } from '../lib/archive/types.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { wallClockToIso } from '../lib/date/wall-clock.ts';
import { viewPhoto } from '../lib/photo/variants.ts';
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
  /** `2023-08` for a month, `trang` for what belongs to none, `tin-moi` for the latest news. */
  name: string;
  entries: SitemapEntry[];
}

/** All sitemaps; an archive without articles has none of news. */
export async function sitemapParts(): Promise<SitemapPart[]> {
  const news = await newsEntries();
  return [
    { name: 'trang', entries: await sitePages() },
    ...(news.length > 0 ? [{ name: 'tin-moi', entries: news }] : []),
    ...(await sitemapMonths()),
  ];
}

/**
 * Articles, photographs and pages of the calendar by their month, newest first: a month that has passed is not written again. A
 * year stands with its first month.
 */
async function sitemapMonths(): Promise<SitemapPart[]> {
  const { catalogue, urls, view } = await getLibrary();
  const articles = groupByPeriod(catalogue.listed, ({ date }) => date, 'month');
  const photos = groupByPeriod(catalogue.photos, ({ date }) => date, 'month');
  const names = [...new Set([...articles.keys(), ...photos.keys()])].sort().reverse();
  const calendar = calendarPages(articles, urls.calendar);
  const library = calendarPages(photos, urls.photos);
  return names.map((name) => {
    const written = articles.get(name) ?? [];
    const shown = photos.get(name) ?? [];
    return {
      name,
      entries: [
        ...[...calendar(name), ...library(name)].map((url) => ({ url })),
        ...written.map((article) => ({
          url: urls.article(article.id),
          changed: lastChange(article),
          images: imagesOf(article.photos, urls),
        })),
        ...shown.map((photo) => ({ url: view.photo(photo).href, changed: photo.date })),
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
  return photos.map((photo) => viewPhoto(photo, urls).full);
}

/** Pages that belong to no month. The days of the calendar are in no sitemap: their articles say as much. */
async function sitePages(): Promise<SitemapEntry[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, albums, bySection, photosBySection } = catalogue;
  const years = (items: readonly { date: string }[]): string[] => [
    ...new Set(items.map(({ date }) => date.slice(0, 4))),
  ];
  const addresses = [
    ...[urls.home(), urls.latest(), urls.sections(), urls.photos(), urls.links(), urls.data()],
    ...archive.pages.map(({ slug }) => urls.page(slug)),
    ...archive.sections.flatMap(({ slug }) => [
      urls.section(slug),
      ...pagesOfYears(bySection.get(slug) ?? [], (year) => urls.section(slug, year)),
    ]),
    ...[...photosBySection].flatMap(([slug, ofSection]) => [
      urls.sectionPhotos(slug),
      ...years(ofSection).map((year) => urls.sectionPhotos(slug, year)),
    ]),
    ...(await termKinds()).flatMap(({ href, terms, address }) => [
      href,
      ...terms.flatMap(({ term, articles }) => [
        address(term.slug),
        ...pagesOfYears(articles, (year) => address(term.slug, year)),
      ]),
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

function pagesOfYears(articles: readonly Article[], address: (year?: string) => string): string[] {
  return yearPages(articles, address).map(({ year }) => address(year));
}

/** A sitemap (sitemaps.org protocol 0.9). */
export async function renderSitemap(entries: readonly SitemapEntry[]): Promise<Response> {
  const { catalogue, urls, site } = await getLibrary();
  const stream = new SitemapStream({
    hostname: urls.absolute('/'),
    xmlns: {
      ...{ xhtml: false, video: false, news: entries.some(({ news }) => news !== undefined) },
      image: entries.some(({ images = [] }) => images.length > 0),
    },
  });
  const publication = { name: site.name, language: 'vi' };
  for (const { url, changed, images = [], news } of entries) {
    const lastmod = changed === undefined ? undefined : wallClockToIso(changed, catalogue.archive.settings.timeZone);
    const img = images.map((image) => ({ url: urls.absolute(image) }));
    stream.write({
      ...{ url, img },
      ...(lastmod === undefined ? {} : { lastmodISO: lastmod }),
      ...(news === undefined ? {} : { news: { publication, publication_date: news.date, title: news.title } }),
    });
  }
  stream.end();
  return xml(await streamToPromise(stream));
}

/**
 * The root of the sitemaps. It does not say when they changed, which need not be said (sitemaps.org): so it changes itself only when
 * a month is new.
 */
export async function renderSitemapIndex(names: readonly string[]): Promise<Response> {
  const { urls } = await getLibrary();
  const stream = new SitemapIndexStream();
  for (const name of names) stream.write({ url: urls.absolute(urls.sitemap(name)) });
  stream.end();
  return xml(await streamToPromise(stream));
}

function xml(body: Buffer): Response {
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': 'application/xml' } });
}
