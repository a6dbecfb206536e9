import type { Element, Root } from 'hast';
import { attribute, elements, textOf } from './html.ts';

/** An address as it is written. */
export interface Address {
  address: string;
  /** The browser fetches it without being asked. */
  isLoaded: boolean;
}

/**
 * Every address of a page that someone may follow or that a browser loads.
 *
 * @param origin scheme and host of the site: of what structured data name, only its own addresses are meant to lead anywhere
 */
export function addressesOf(root: Root, origin: string): Address[] {
  return elements(root).flatMap((each) => {
    const loaded = (name: string): Address[] => list(attribute(each, name), true);
    const sets = ['srcSet', 'imageSrcSet'].flatMap((name) =>
      attribute(each, name)
        .split(',')
        .flatMap((part) => list(part.trim().split(' ')[0] ?? '', true)),
    );
    const isFetched = each.tagName === 'link' && /stylesheet|icon|preload|manifest/.test(attribute(each, 'rel'));
    return [
      ...list(attribute(each, 'href'), isFetched),
      ...list(attribute(each, 'action'), false),
      ...['src', 'poster', 'dataFragmentSrc'].flatMap(loaded),
      ...sets,
      ...addressesOfData(attribute(each, 'dataPhotoPages')),
      ...(each.tagName === 'meta' ? addressesOfMeta(each) : []),
      ...(attribute(each, 'type') === 'application/ld+json' ? addressesOfJsonLd(textOf(each), origin) : []),
    ];
  });
}

/**
 * Addresses in a file that is no page: whole ones of the site itself, and whatever styles and scripts name.
 *
 * @param name of the file, which tells how it is read
 */
export function addressesIn(name: string, text: string, origin: string): string[] {
  if (name.endsWith('.css')) return matches(text, /url\(\s*["']?([^"')]+)/g);
  // A name in quotes that starts with a dot and ends in a file of ours; nothing else looks like it once it is bundled.
  if (name.endsWith('.js')) return matches(text, /["'`](\.{1,2}\/[\w./~-]+\.(?:js|css))["'`]/g);
  const address = new RegExp(`(${origin.replaceAll('.', '\\.')}(?:[/?#][^\\s"'<>,\\\\]*)?)`, 'g');
  // Once for XML, and once more for the pages that feeds hold in it.
  return matches(decode(text), address).map(decode);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address);
}

const references: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

function decode(text: string): string {
  return text.replace(/&\w+;/g, (reference) => references[reference] ?? reference);
}

function addressesOfMeta(meta: Element): Address[] {
  const content = attribute(meta, 'content');
  if (attribute(meta, 'httpEquiv') === 'refresh') return list(content.replace(/^.*?url=/i, ''), false);
  return /^og:(?:url|image)$/.test(attribute(meta, 'property')) ? list(content, true) : [];
}

/** The pages of photographs, handed to the viewer as JSON. */
function addressesOfData(json: string): Address[] {
  return json === '' ? [] : Object.values<string>(JSON.parse(json)).flatMap((address) => list(address, false));
}

function addressesOfJsonLd(json: string, origin: string): Address[] {
  const addresses: Address[] = [];
  JSON.parse(json, (key, value) => {
    // An `@id` with a fragment is a name and needs no element.
    if (typeof value === 'string' && value.startsWith(origin))
      addresses.push(...list(key === '@id' ? value.replace(/#.*/, '') : value, true));
    return value;
  });
  return addresses;
}

function list(address: string, isLoaded: boolean): Address[] {
  return address === '' ? [] : [{ address, isLoaded }];
}
