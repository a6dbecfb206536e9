import type { Element, Root } from 'hast';
import { attribute, elements, parseHtml, textOf } from './html.ts';
import type { Site } from './site.ts';

/** Scheme and host in the settings of `ba-bai`. */
export const origin = 'https://baothu.example';

/** What `ba-bai` publishes as the newsroom wrote it: a page that proves whose site it is. */
export const verificationFile = 'google0123456789abcdef.html';

/** What is asked of one site. */
export interface Inspection {
  base?: string;
  /** Pages that are passed over. */
  except?: readonly string[];
}

/**
 * Walks through every page as a strict browser would: each address leads to a file that is published and to an id that
 * is there, nothing is asked of another origin, and nothing stands in a page that a strict content policy blocks.
 *
 * @returns complaints, each with its page; none for a sound site
 */
export async function inspectPages(site: Site, { base = '/', except = [] }: Inspection = {}): Promise<string[]> {
  const files = new Set((await site.tree()).keys());
  const passedOver = new Set([verificationFile, ...except]);
  const names = [...files].filter((file) => file.endsWith('.html') && !passedOver.has(file));
  const pages = new Map(
    await Promise.all(names.map(async (name) => [name, parseHtml(await site.read(name))] as const)),
  );
  const ids = new Map([...pages].map(([name, root]) => [name, idsOf(root)]));
  const complaints: string[] = [];

  for (const [name, root] of pages) {
    const complain = (what: string): void => void complaints.push(`${name}: ${what}`);
    for (const each of elements(root)) for (const fault of faultsOf(each)) complain(fault);
    const twice = ids.get(name)?.find((id, index, all) => all.indexOf(id) !== index);
    if (twice !== undefined) complain(`id “${twice}” twice`);
    for (const { address, isLoaded } of addressesOf(root)) {
      const fault = faultOfAddress(new URL(address, `${origin}${base}${name}`), isLoaded);
      if (fault !== undefined) complain(`${address} ${fault}`);
    }
  }
  return complaints;

  function faultOfAddress(url: URL, isLoaded: boolean): string | undefined {
    if (url.protocol === 'mailto:' || url.protocol === 'tel:') return isLoaded ? 'is no file' : undefined;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'has a scheme that a strict policy blocks';
    if (url.origin !== origin) return isLoaded ? 'is asked of another origin' : undefined;
    if (!url.pathname.startsWith(base)) return 'leads out of the base';
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return 'leads to nothing';
    const id = decodeURIComponent(url.hash.slice(1));
    return id === '' || ids.get(file)?.includes(id) ? undefined : 'leads to an id that is not there';
  }
}

interface Address {
  address: string;
  /** The browser fetches it without being asked. */
  isLoaded: boolean;
}

/** Every address of a page that someone may follow or that a browser loads. */
export function addressesOf(root: Root): Address[] {
  return elements(root).flatMap((each) => {
    const loaded = (name: string): Address[] => list(attribute(each, name), true);
    const sets = attribute(each, 'srcSet')
      .split(',')
      .flatMap((part) => list(part.trim().split(' ')[0] ?? '', true));
    const isFetched = each.tagName === 'link' && /stylesheet|icon|preload|manifest/.test(attribute(each, 'rel'));
    return [
      ...list(attribute(each, 'href'), isFetched),
      ...list(attribute(each, 'action'), false),
      ...['src', 'poster', 'dataFragmentSrc'].flatMap(loaded),
      ...sets,
      ...(each.tagName === 'meta' ? addressesOfMeta(each) : []),
    ];
  });
}

function addressesOfMeta(meta: Element): Address[] {
  const content = attribute(meta, 'content');
  if (attribute(meta, 'httpEquiv') === 'refresh') return list(content.replace(/^.*?url=/i, ''), false);
  return /^og:(?:url|image)$/.test(attribute(meta, 'property')) ? list(content, true) : [];
}

function list(address: string, isLoaded: boolean): Address[] {
  return address === '' ? [] : [{ address, isLoaded }];
}

function idsOf(root: Root): string[] {
  return elements(root)
    .map((each) => attribute(each, 'id'))
    .filter((id) => id !== '');
}

/** What a strict content policy blocks, and pictures that make a page jump or say nothing. */
function faultsOf(each: Element): string[] {
  const { tagName, properties } = each;
  const faults: string[] = [];
  if ('style' in properties || tagName === 'style') faults.push(`style written into <${tagName}>`);
  for (const name of Object.keys(properties)) if (/^on[A-Z]/.test(name)) faults.push(`${name} on <${tagName}>`);
  const isCode = tagName === 'script' && attribute(each, 'type') !== 'application/ld+json';
  if (isCode && (attribute(each, 'src') === '' || textOf(each) !== '')) faults.push('script written into the page');
  if (tagName === 'img') {
    const missing = ['alt', 'width', 'height'].filter((name) => !(name in properties));
    if (missing.length > 0) faults.push(`picture ${attribute(each, 'src')} without ${missing.join(', ')}`);
  }
  return faults;
}
