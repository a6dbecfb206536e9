import { themes } from '../archive/themes.ts';
import type { Settings } from '../archive/types.ts';
import type { Urls } from '../url.ts';

/** A picture of the installed site. */
export interface AppPicture {
  /** Published path. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Of an icon: `maskable` may be cut to any shape. Of a screenshot: `narrow` or `wide`. */
  kind: 'any' | 'maskable' | 'narrow' | 'wide';
}

/** What stands below an icon on a screen has room for so many letters (MDN, `short_name`). */
const shortest = 12;

/**
 * What a browser needs to install the site (W3C, Web Application Manifest): it opens at the front page, and a text that was selected
 * elsewhere can be searched for in it. Nothing of it changes with an article.
 *
 * @param screenshotLabel what the screenshots show
 */
export function appManifest(
  { name, description, tagline, theme, colours }: Settings,
  urls: Urls,
  pictures: readonly AppPicture[],
  screenshotLabel: string,
): object {
  const entry = ({ path, width, height }: AppPicture): object => ({
    ...{ src: urls.file(path), sizes: `${width}x${height}`, type: 'image/png' },
  });
  const icons = pictures.filter(({ kind }) => kind === 'any' || kind === 'maskable');
  const screens = pictures.filter(({ kind }) => kind === 'narrow' || kind === 'wide');
  const about = description ?? tagline;
  return {
    id: urls.home(),
    name,
    short_name: shortName(name),
    ...(about !== undefined && { description: about }),
    ...{ lang: 'vi', dir: 'ltr', start_url: urls.home(), scope: urls.home(), display: 'standalone' },
    ...{ theme_color: colours.accent, background_color: themes[theme].surface, categories: ['news'] },
    icons: icons.map((icon) => ({ ...entry(icon), purpose: icon.kind })),
    screenshots: screens.map((screen) => ({ ...entry(screen), form_factor: screen.kind, label: screenshotLabel })),
    share_target: { action: urls.search(), method: 'GET', params: { text: 'q' } },
  };
}

/**
 * A name cut between words to what has room below an icon.
 *
 * @example shortName('Tạp chí Lâm Giang') // 'Tạp chí Lâm'
 */
export function shortName(name: string): string {
  const words = name.normalize('NFC').split(' ');
  while (words.length > 1 && words.join(' ').length > shortest) words.pop();
  return words.join(' ');
}
