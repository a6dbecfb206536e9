import type { Element, Root } from 'hast';
import { barePolicy, pagePolicy } from '../../src/lib/safety/content-policy.ts';
import { addressesIn, addressesOf } from './addresses.ts';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import type { Published } from './site.ts';

/** Scheme and host in the settings of `ba-bai`. */
export const fixtureOrigin = 'https://baothu.example';

/** What `ba-bai` publishes as the newsroom wrote it: a page that proves whose site it is. */
export const verificationFile = 'google0123456789abcdef.html';

/** What is asked of one site. */
export interface Inspection {
  base?: string;
  /** Scheme and host of its settings; those of `ba-bai` without. */
  origin?: string;
  /** Pages that are passed over. */
  except?: readonly string[];
}

/**
 * Walks through every page as a strict browser would: each address leads to a file that is published and to an id that
 * is there, nothing is asked of another origin, and nothing stands in a page that a strict content policy blocks.
 *
 * @returns complaints, each with its page; none for a sound site
 */
export async function inspectPages(site: Published, inspection: Inspection = {}): Promise<string[]> {
  const published = await readPublished(site, inspection);
  const complaints: string[] = [];
  for (const [name, root] of published.pages) {
    const complain = (what: string): void => void complaints.push(`${name}: ${what}`);
    for (const each of elements(root)) for (const fault of faultsOf(each)) complain(fault);
    if (!isGuarded(name, root)) complain('does not say first what it may load');
    const twice = published.ids.get(name)?.find((id, index, all) => all.indexOf(id) !== index);
    if (twice !== undefined) complain(`id “${twice}” twice`);
    for (const { address, isLoaded } of addressesOf(root, published.origin)) {
      const fault = faultOfAddress(published, published.resolve(address, name), isLoaded);
      if (fault !== undefined) complain(`${address} ${fault}`);
    }
  }
  return complaints;
}

/**
 * Follows every address of the site's own in what is no page: sitemaps, feeds, data, rules for hosts, styles and scripts.
 *
 * @returns complaints, each with its file; none for a sound site
 */
export async function inspectFiles(site: Published, inspection: Inspection = {}): Promise<string[]> {
  const published = await readPublished(site, inspection);
  const complaints: string[] = [];
  for (const name of published.files) {
    if (!/\.(?:xml|json|jsonl|csv|txt|css|js)$/.test(name)) continue;
    for (const address of new Set(addressesIn(name, await site.read(name), published.origin))) {
      const fault = faultOfAddress(published, published.resolve(address, name), true);
      if (fault !== undefined) complaints.push(`${name}: ${address} ${fault}`);
    }
  }
  return complaints;
}

/** What is published, read once. */
interface PublishedSite {
  origin: string;
  base: string;
  files: Set<string>;
  pages: Map<string, Root>;
  /** By page. */
  ids: Map<string, string[]>;
  /** An address as a browser reads it in a file. */
  resolve(address: string, file: string): URL;
}

async function readPublished(site: Published, inspection: Inspection): Promise<PublishedSite> {
  const { base = '/', origin = fixtureOrigin, except = [] } = inspection;
  const files = new Set((await site.tree()).keys());
  const passedOver = new Set([verificationFile, ...except]);
  const names = [...files].filter((file) => file.endsWith('.html') && !passedOver.has(file));
  const pages = new Map(
    await Promise.all(names.map(async (name) => [name, parseHtml(await site.read(name))] as const)),
  );
  const ids = new Map([...pages].map(([name, root]) => [name, idsOf(root)]));
  return { origin, base, files, pages, ids, resolve: (address, file) => new URL(address, `${origin}${base}${file}`) };
}

function faultOfAddress({ origin, base, files, ids }: PublishedSite, url: URL, isLoaded: boolean): string | undefined {
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

function idsOf(root: Root): string[] {
  return elements(root)
    .map((each) => attribute(each, 'id'))
    .filter((id) => id !== '');
}

/** Whether a page has its policy before anything that the policy speaks of; fragments have that of the page they are placed into. */
function isGuarded(name: string, root: Root): boolean {
  if (name.startsWith('manh/') || name === verificationFile) return true;
  const [charset, policy] = element(root, 'head').children.filter((child) => child.type === 'element');
  if (charset === undefined || policy === undefined || attribute(charset, 'charSet') === '') return false;
  return [pagePolicy, barePolicy].includes(attribute(policy, 'content'));
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
