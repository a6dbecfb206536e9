import { type Place, rootFrom, spellAddress } from './addresses.ts';
import { attributesOf, changeAttributes } from './attributes.ts';
import type { EditionSite } from './edition-site.ts';
import { headWithoutServer } from './head.ts';
import { photographs, tidyWithoutPhotographs } from './photographs.ts';
import { rewriteTags } from './tags.ts';

/**
 * A page of the published site as an edition holds it: every address a relative one with `index.html` spelt out, pictures as the edition
 * has them, nothing of what a server is needed for, no modules. What else its scripts need is the business of each kind of edition.
 *
 * @param html as it was published for a site at the root of its host
 * @param path of the page from the root: `2023/08/x/index.html`
 * @param root what leads to the root of the edition, where it is not the page's own place
 */
export function editionPage(html: string, path: string, site: EditionSite, root = rootFrom(path)): string {
  const place: Place = { path, root };
  const page = rewriteTags(html, ({ name, text }) => {
    if (!text.includes('=') && name !== '/picture' && name !== 'picture') return undefined;
    const server = headWithoutServer(name, text, site);
    if (server !== undefined) return server;
    const photo = photographs(name, text, site);
    if (photo === '') return photo;
    const tag = photo ?? text;
    return hasAddress.test(tag) ? spellAddresses(name, tag, place, site) : photo;
  });
  return site.images === 'none' ? tidyWithoutPhotographs(page) : page;
}

/** Whether an attribute of a tag may hold an address: most tags have none. */
const hasAddress =
  /\s(?:href|src|srcset|imagesrcset|poster|action|formaction|cite|content|data-base|data-offline|data-photo-pages)[=\s>]/;

function spellAddresses(name: string, tag: string, place: Place, site: EditionSite): string {
  const spell = (address: string): string => spellAddress(address, place, site);
  return changeAttributes(tag, (attribute, value) => {
    switch (attribute) {
      case 'href':
      case 'src':
      case 'poster':
      case 'action':
      case 'formaction':
      case 'cite':
        return spell(value);
      case 'srcset':
      case 'imagesrcset':
        return spellSrcset(value, spell);
      case 'content':
        return name === 'meta' && isRefresh(tag) ? value.replace(/(?<=\burl=).*/is, spell) : value;
      case 'data-base':
        return place.root;
      case 'data-offline':
        // A site that is kept by a service worker has this mark: an edition needs none.
        return undefined;
      case 'data-photo-pages':
        return spellMap(value, spell);
      default:
        return value;
    }
  });
}

/** `/a-320.avif 320w, /a-640.avif 640w` */
function spellSrcset(srcset: string, spell: (address: string) => string): string {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.replace(/^\s*\S+/, (address) => spell(address.trim())))
    .join(', ');
}

/** Addresses by the ids of figures, as JSON. */
function spellMap(json: string, spell: (address: string) => string): string {
  try {
    const map: Record<string, string> = JSON.parse(json);
    return JSON.stringify(Object.fromEntries(Object.entries(map).map(([id, address]) => [id, spell(address)])));
  } catch {
    return json;
  }
}

function isRefresh(tag: string): boolean {
  return attributesOf(tag).get('http-equiv')?.toLowerCase() === 'refresh';
}
