import { readFile } from 'node:fs/promises';
import { vi } from '../../i18n/vi.ts';
import { makeAppPictures } from '../../images/app-pictures.ts';
import { themes } from '../../lib/archive/themes.ts';
import type { Archive } from '../../lib/archive/types.ts';
import { shareCard } from '../../lib/share-image/card.ts';
import type { Urls } from '../../lib/url.ts';
import { appManifest } from '../../lib/web-app/manifest.ts';
import type { Outputs, Source } from '../outputs.ts';

/**
 * What makes the site one that can be installed: its manifest, icons and screenshots.
 *
 * @param favicon the newsroom's own, where it has put one into `tep-tinh/`
 * @param cacheDir absolute path
 */
export async function webAppOutputs(
  archive: Archive,
  urls: Urls,
  favicon: Source | undefined,
  cacheDir: string,
): Promise<Outputs> {
  const { settings } = archive;
  const own = favicon !== undefined && 'file' in favicon ? await readFile(favicon.file) : undefined;
  const pictures = await makeAppPictures(shareCard(archive), own, themes[settings.theme].surface, cacheDir);
  const manifest = appManifest(settings, urls, pictures, vi.webApp.screenshot(settings.name));
  return new Map<string, Source>([
    ['manifest.webmanifest', { text: `${JSON.stringify(manifest, undefined, 2)}\n` }],
    ...pictures.map(({ path, file }) => [path, { file }] as const),
  ]);
}
