import { vi } from '../../i18n/vi.ts';
import { escapeXml } from '../../lib/escape-xml.ts';
import { attributesOf, changeAttributes } from './attributes.ts';
import { type EditionSite, readPhoto } from './edition-site.ts';

/**
 * A tag of a photograph as the edition shows it; its addresses are still those of the site.
 *
 * @returns what stands in its place, undefined when nothing changes
 */
export function photographs(name: string, tag: string, site: EditionSite): string | undefined {
  if (site.images === 'full') return undefined;
  const isWithout = site.images === 'none';
  if (isWithout && (name === 'picture' || name === '/picture')) return '';
  if (name === 'source') return tag.includes('_anh/') ? '' : undefined;
  if (isWithout && tag.includes(withPhoto)) return tag.replace(` ${withPhoto}`, '');
  if (!tag.includes('_anh/')) return undefined;
  if (isWithout && name === 'img') return inWords(attributesOf(tag).get('alt') ?? '');
  return isWithout ? withoutPoster(tag) : inSmall(name, tag, site);
}

/** Makes room for a photograph beside a card. */
const withPhoto = 'card-with-photo';

/** What a reader of a page without photographs learns of one; nothing of those that only repeat a title. */
function inWords(alt: string): string {
  return alt === '' ? '' : escapeXml(vi.edition.photo(alt));
}

/** A link to a photograph leads to the network, where it opens by itself. */
function withoutPoster(tag: string): string {
  return changeAttributes(tag, (attribute, value) =>
    attribute === 'poster' || attribute.startsWith('data-pswp-') ? undefined : value,
  );
}

function inSmall(name: string, tag: string, site: EditionSite): string {
  const attributes = attributesOf(tag);
  // Who downloads a photograph is told its size: they get that one, from the network.
  if (name === 'a' && attributes.has('download')) return tag;
  const address = attributes.get(name === 'a' ? 'href' : name === 'video' ? 'poster' : 'src');
  const photo = readPhoto(address?.replace(/^\//, '') ?? '');
  const small = photo && site.smallPhoto(photo.hash);
  const width = small === undefined ? 0 : (readPhoto(small)?.width ?? 0);
  if (small === undefined) return tag;
  const height = Number(attributes.get('data-pswp-height') ?? 0);
  const ratio = width / Number(attributes.get('data-pswp-width') ?? width);
  return changeAttributes(tag, (attribute, value) => {
    if (value === address) return `/${small}`;
    if (attribute === 'data-pswp-width') return String(width);
    return attribute === 'data-pswp-height' ? String(Math.max(1, Math.round(height * ratio))) : value;
  });
}

/** Boxes and links that held nothing but a photograph. */
export function tidyWithoutPhotographs(html: string): string {
  return html.replace(/<(a|div)\b[^<>]*>\s*<\/\1>/g, (whole) => (isLeftEmpty.test(whole) ? '' : whole));
}

const isLeftEmpty = /^<(?:a\s[^>]*href=|div class="card-photo")/;
