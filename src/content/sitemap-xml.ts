import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { wallClockToIso } from '../lib/date/wall-clock.ts';
import { getLibrary } from './archive.ts';
import type { SitemapEntry } from './sitemap.ts';

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
