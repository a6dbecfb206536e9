import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Article, Photo } from '../lib/archive/types.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { wallClockToIso } from '../lib/date/wall-clock.ts';
import { viewPhoto } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';
import { getLibrary } from './archive.ts';
import { periodsOf } from './periods.ts';
import { photoPeriods } from './photo-library.ts';
import { termKinds } from './term-kinds.ts';

/** A page of a sitemap. */
export interface SitemapEntry {
  /** Path, base included. */
  url: string;
  /** Wall clock of its last change, when it is known. */
  changed?: string;
  /** Paths of the photographs it shows, base included. */
  images?: string[];
}

/** The sitemap of a month. */
export interface SitemapMonth {
  /** `2023-08`. */
  name: string;
  changed?: string;
  entries: SitemapEntry[];
}

/** Articles and photographs by the month of their date, newest first: a month that has passed is not written again. */
export async function sitemapMonths(): Promise<SitemapMonth[]> {
  const { catalogue, urls, view } = await getLibrary();
  const articles = groupByPeriod(catalogue.listed, ({ date }) => date, 'month');
  const photos = groupByPeriod(catalogue.photos, ({ date }) => date, 'month');
  const names = [...new Set([...articles.keys(), ...photos.keys()])].sort().reverse();
  return names.map((name) => {
    const written = articles.get(name) ?? [];
    const shown = photos.get(name) ?? [];
    return {
      name,
      changed: [lastChange(written) ?? '', ...shown.map(({ date }) => date)].sort().at(-1),
      entries: [
        ...written.map((article) => ({
          url: urls.article(article.id),
          changed: lastChange([article]),
          images: imagesOf(article.photos, urls),
        })),
        ...shown.map((photo) => ({ url: view.photo(photo).href, changed: photo.date })),
      ],
    };
  });
}

/** Wall clock of the latest of these articles' dates and updates. */
function lastChange(articles: readonly Article[]): string | undefined {
  return articles
    .map(({ date, updated }) => (updated !== undefined && updated > date ? updated : date))
    .sort()
    .at(-1);
}

function imagesOf(photos: readonly Photo[], urls: Urls): string[] {
  return photos.map((photo) => viewPhoto(photo, urls).full);
}

/** Pages that are not articles or photographs, without the days of the calendar: their articles say as much. */
export async function sitePages(): Promise<SitemapEntry[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, albums, listed, photos, bySection, photosBySection } = catalogue;
  const years = (items: readonly { date: string }[]): string[] => [
    ...new Set(items.map(({ date }) => date.slice(0, 4))),
  ];
  const addresses = [
    ...[urls.home(), urls.latest(), urls.sections(), urls.photos(), urls.links(), urls.data()],
    ...archive.pages.map(({ slug }) => urls.page(slug)),
    ...archive.sections.flatMap(({ slug }) => [
      urls.section(slug),
      ...years(bySection.get(slug) ?? []).map((year) => urls.section(slug, year)),
    ]),
    ...years(listed).map(urls.calendar),
    ...periodsOf(listed, 'month').map(({ period }) => urls.calendar(period)),
    ...years(photos).map(urls.photos),
    ...photoPeriods(photos, 'month').map(({ period }) => urls.photos(period)),
    ...[...photosBySection].flatMap(([slug, ofSection]) => [
      urls.sectionPhotos(slug),
      ...years(ofSection).map((year) => urls.sectionPhotos(slug, year)),
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

/** A sitemap (sitemaps.org protocol 0.9). */
export async function renderSitemap(entries: readonly SitemapEntry[]): Promise<Response> {
  const { catalogue, urls } = await getLibrary();
  const stream = new SitemapStream({
    hostname: urls.absolute('/'),
    xmlns: { news: false, xhtml: false, image: entries.some(({ images = [] }) => images.length > 0), video: false },
  });
  for (const { url, changed, images = [] } of entries) {
    const lastmod = changed === undefined ? undefined : wallClockToIso(changed, catalogue.archive.settings.timeZone);
    const img = images.map((image) => ({ url: urls.absolute(image) }));
    stream.write({ url, img, ...(lastmod === undefined ? {} : { lastmodISO: lastmod }) });
  }
  stream.end();
  return xml(await streamToPromise(stream));
}

/** The root of the sitemaps. */
export async function renderSitemapIndex(parts: readonly { name: string; changed?: string }[]): Promise<Response> {
  const { catalogue, urls } = await getLibrary();
  const stream = new SitemapIndexStream();
  for (const { name, changed } of parts) {
    const lastmod = changed === undefined ? undefined : wallClockToIso(changed, catalogue.archive.settings.timeZone);
    stream.write({
      url: urls.absolute(urls.file(`sitemap/${name}.xml`)),
      ...(lastmod === undefined ? {} : { lastmod }),
    });
  }
  stream.end();
  return xml(await streamToPromise(stream));
}

function xml(body: Buffer): Response {
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': 'application/xml' } });
}
