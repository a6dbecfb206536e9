import { type Place, rootFrom, spellAddress } from './addresses.ts';
import type { EditionSite } from './edition-site.ts';

/**
 * A style sheet of the published site, its addresses relative.
 *
 * @param path of the style sheet from the root
 */
export function editionStyleSheet(css: string, path: string, site: EditionSite): string {
  const place: Place = { path, root: rootFrom(path) };
  return css.replace(/\burl\(\s*(["']?)([^"'()\s]+)\1\s*\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${spellAddress(address, place, site)}${quote})`;
  });
}
