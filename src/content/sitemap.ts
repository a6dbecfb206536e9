import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import type { Article } from '../lib/archive/types.ts';
import { wallClockToIso } from '../lib/date/wall-clock.ts';
import { getLibrary } from './archive.ts';
import { periodsOf } from './periods.ts';
import { termKinds } from './term-kinds.ts';

/** A page of a sitemap. */
export interface SitemapEntry {
  /** Path, base included. */
  url: string;
  /** Wall clock of its last change, when it is known. */
  changed?: string;
}

/** Wall clock of the latest of these articles' dates and updates. */
export function lastChange(articles: readonly Article[]): string | undefined {
  return articles
    .map(({ date, updated }) => (updated !== undefined && updated > date ? updated : date))
    .sort()
    .at(-1);
}

/** Pages that are not articles, without the days of the calendar: their articles say as much. */
export async function sitePages(): Promise<SitemapEntry[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, albums, listed, photos, bySection } = catalogue;
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
    ...albums.map(({ slug }) => urls.album(slug)),
    ...(await termKinds()).flatMap(({ href, terms, address }) => [
      href,
      ...terms.map(({ term }) => address(term.slug)),
    ]),
  ];
  return addresses.map((url) => ({ url }));
}

/** A sitemap (sitemaps.org protocol 0.9). */
export async function renderSitemap(entries: readonly SitemapEntry[]): Promise<Response> {
  const { catalogue, urls } = await getLibrary();
  const stream = new SitemapStream({
    hostname: urls.absolute('/'),
    xmlns: { news: false, xhtml: false, image: false, video: false },
  });
  for (const { url, changed } of entries) {
    const lastmod = changed === undefined ? undefined : wallClockToIso(changed, catalogue.archive.settings.timeZone);
    stream.write({ url, ...(lastmod === undefined ? {} : { lastmodISO: lastmod }) });
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
