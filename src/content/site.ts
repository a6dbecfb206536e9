import type { Settings } from '../lib/archive/types.ts';
import type { SiteView } from '../lib/archive/views.ts';
import type { Urls } from '../lib/url.ts';
import { getLibrary } from './archive.ts';

/** What every page shows of its site. The one module of content that layouts and components may import. */
export async function getSite(): Promise<{ view: SiteView; settings: Settings; urls: Urls }> {
  const { catalogue, urls, site } = await getLibrary();
  return { view: site, settings: catalogue.archive.settings, urls };
}
