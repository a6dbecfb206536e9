import type { Settings } from '../lib/archive/types.ts';
import type { SiteView } from '../lib/archive/views.ts';
import type { Urls } from '../lib/url.ts';
import { getLibrary } from './archive.ts';
import { getOptions } from './options.ts';
import type { ShareImages } from './share-images.ts';

/** What layouts and components may ask. */
export interface Site {
  view: SiteView;
  settings: Settings;
  urls: Urls;
  /** What pages without a photograph of their own are shared with. */
  shareImage: ShareImages;
  /** Whether this is the live preview, whose server brings code and styles of its own. */
  isPreview: boolean;
}

/** What every page shows of its site. The one module of content that layouts and components may import. */
export async function getSite(): Promise<Site> {
  const { catalogue, urls, site, shareImage } = await getLibrary();
  return { view: site, settings: catalogue.archive.settings, urls, shareImage, isPreview: getOptions().showDrafts };
}
