import { getEntry } from 'astro:content';
import { type Catalogue, catalogue } from '../lib/archive/catalogue.ts';
import { createViewer, type Viewer } from '../lib/archive/viewer.ts';
import type { SiteView } from '../lib/archive/views.ts';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import { createUrls, type Urls } from '../lib/url.ts';
import { type ArticleKeys, articleKeys, noKeys } from './article-keys.ts';
import { archiveRevision, currentArchive, currentCatalogue } from './current.ts';
import { fingerprint } from './fingerprint.ts';
import { getOptions } from './options.ts';
import { type ShareImages, shareImages } from './share-images.ts';

/** The archive as pages ask for it. */
export interface Library {
  catalogue: Catalogue;
  urls: Urls;
  view: Viewer;
  /** What every page shows of its site. */
  site: SiteView;
  /** What pages without a photograph are shared with; they follow from what every page shows. */
  shareImage: ShareImages;
  /** What stands for articles in the cache keys of pages. */
  keys: ArticleKeys;
  /**
   * The cache key of a page: stands for all that it shows, what it is given and what every page shows of the site. It is rendered again
   * when this or its template differs from the last build.
   *
   * @param shown anything that JSON can hold
   */
  keyFor(...shown: unknown[]): string;
}

let library: Promise<Library> | undefined;
let revision = -1;

/** The whole archive, put in order once a build (and once a change in the live preview). */
export function getLibrary(): Promise<Library> {
  if (library === undefined || revision !== archiveRevision()) {
    revision = archiveRevision();
    library = openLibrary();
  }
  return library;
}

async function openLibrary(): Promise<Library> {
  const options = getOptions();
  // Asked for so that Astro's own server forgets this module and its pages when the archive changes.
  await getEntry('archive', 'current');
  const archive = await currentArchive();
  const now = parseWallClock(new Date(options.now).toISOString(), archive.settings.timeZone) ?? '9999';
  const sorted = currentCatalogue() ?? catalogue(archive, now, options.showDrafts);
  const urls = createUrls(options.site ?? archive.settings.url, options.base);
  const view = createViewer(sorted, urls);
  const site = view.site();
  const shareImage = shareImages(archive, urls);
  const siteKey = fingerprint([site, shareImage(), urls.absolute(urls.base)]);
  const keys = options.showDrafts ? noKeys : articleKeys(sorted.archive, view);
  const keyFor = (...shown: unknown[]): string => fingerprint([siteKey, shown]);
  return { catalogue: sorted, urls, view, site, shareImage, keys, keyFor };
}
