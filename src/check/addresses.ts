import type { Catalogue, LibraryPhoto } from '../lib/archive/catalogue.ts';
import { filesBeside } from '../lib/archive/files-beside.ts';
import { spreadList, yearAnchor } from '../lib/archive/list-pages.ts';
import { daysOfYear } from '../lib/archive/on-this-day.ts';
import type { Article, Photo } from '../lib/archive/types.ts';
import { groupByPeriod } from '../lib/date/calendar.ts';
import { photoPageNames } from '../lib/photo/page-name.ts';
import { photoAnchor } from '../lib/photo/variants.ts';
import { createUrls, dataFormats } from '../lib/url.ts';

/** Every address of a site, and the places within its pages that a link may name. */
export interface Addresses {
  /** Path from the root, base not included: `/2023/08/tap-huan/`, `/rss.xml`. */
  has(path: string): boolean;
  /** Ids of photographs and years on a page. */
  anchorsOf(path: string): string[];
  /** All of them, in no particular order. */
  all(): string[];
}

const urls = createUrls('https://vankho.invalid', '/');

/**
 * The addresses that a build gives to an archive, worked out without building it; what editors put at addresses of their own
 * choice (static files, redirects) is not among them.
 */
export function addressesOf(catalogue: Catalogue): Addresses {
  const { archive, listed, published, albums, photos, photosBySection, bySection, byAuthor, byTopic } = catalogue;
  const paths = new Set<string>(fixed);
  const anchors = new Map<string, () => string[]>();
  const add = (...more: string[]): void => {
    for (const path of more) paths.add(path);
  };

  for (const unit of ['year', 'month', 'day'] as const) {
    for (const period of groupByPeriod(listed, unit).keys()) add(urls.calendar(period));
  }
  for (const month of groupByPeriod(listed, 'month').keys()) {
    add(urls.sitemap(month), ...dataFormats.map((format) => urls.dataMonth(month, format)));
  }
  for (const month of groupByPeriod(photos, 'month').keys()) add(urls.sitemap(month));
  if (listed.length > 0) add(urls.sitemap('tin-moi'));
  for (const article of published) {
    const address = urls.article(article.id);
    add(address);
    anchors.set(address, () => article.photos.map(({ file }) => photoAnchor(file)));
  }
  for (const article of listed) {
    add(...filesBeside(article).map(urls.attachment));
    add(...pageNames(article.photos).map((name) => urls.articlePhoto(article.id, name)));
  }
  for (const album of albums) {
    add(urls.album(album.slug), ...pageNames(album.photos).map((name) => urls.albumPhoto(album.slug, name)));
    anchors.set(urls.album(album.slug), () => album.photos.map(({ file }) => photoAnchor(file)));
  }
  for (const { slug, photos: shown } of archive.pages) {
    add(urls.page(slug));
    anchors.set(urls.page(slug), () => shown.map(({ file }) => photoAnchor(file)));
  }

  const addList = (articles: readonly Article[], address: (period?: string) => string): void => {
    add(address(), urls.feedOf(address()));
    const { years } = spreadList(articles);
    anchors.set(address(), () => years.map(({ year }) => yearAnchor(year)));
    for (const { year, articles: ofYear, hasPage, hasMonths } of years) {
      if (hasPage) add(address(year), urls.sitemap(`nam-${year}`));
      if (hasMonths) for (const month of groupByPeriod(ofYear, 'month').keys()) add(address(month));
    }
  };
  for (const { slug } of archive.sections) {
    addList(bySection.get(slug) ?? [], (period) => urls.section(slug, period));
  }
  for (const [slug, articles] of byAuthor) addList(articles, (period) => urls.author(slug, period));
  for (const [slug, articles] of byTopic) addList(articles, (period) => urls.topic(slug, period));

  const addPhotos = (shown: readonly LibraryPhoto[], address: (period: string) => string): void => {
    for (const unit of ['year', 'month'] as const) {
      for (const period of groupByPeriod(shown, unit).keys()) add(address(period));
    }
  };
  addPhotos(photos, urls.photos);
  for (const [slug, shown] of photosBySection) {
    add(urls.sectionPhotos(slug));
    addPhotos(shown, (period) => urls.sectionPhotos(slug, period));
  }
  return {
    has: (path) => paths.has(path),
    anchorsOf: (path) => anchors.get(path)?.() ?? [],
    all: () => [...paths],
  };
}

function pageNames(photos: readonly Photo[]): string[] {
  return photos.length === 0 ? [] : [...photoPageNames(photos).values()];
}

/** What every site has, whatever is in it. */
const fixed = [
  ...[urls.home(), urls.sections(), urls.authors(), urls.topics(), urls.photos(), urls.search(), urls.latest()],
  ...[urls.offline(), urls.offline('chua-luu')],
  ...[urls.links(), urls.data(), urls.checksums(), urls.rss(), urls.jsonFeed(), urls.openSearch()],
  ...[urls.sitemap(), urls.sitemap('trang'), urls.fragment('moi-nhat'), urls.fragment('anh-moi')],
  ...daysOfYear.map((day) => `${urls.fragment('ngay-nay')}${day}/`),
  ...['404.html', 'robots.txt', 'giao-dien.css', 'sw.js', 'manifest.webmanifest'].map(urls.file),
];
