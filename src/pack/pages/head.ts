import { pagePolicy } from '../../lib/safety/content-policy.ts';
import { decodePath, localAddress } from './addresses.ts';
import { attributesOf } from './attributes.ts';
import type { EditionSite } from './edition-site.ts';

/**
 * What makes no sense without a server: the policy of a site's pages, modules, what is loaded ahead (which from a file is an error), the manifest of an application,
 * feeds and other files that the edition does not hold.
 *
 * @returns an empty text in the place of such a tag, undefined for all others
 */
export function headWithoutServer(name: string, tag: string, site: EditionSite): '' | undefined {
  if (name !== 'link' && name !== 'script' && name !== 'meta') return undefined;
  const attributes = attributesOf(tag);
  if (name === 'meta') return attributes.get('content') === pagePolicy ? '' : undefined;
  const address = attributes.get(name === 'link' ? 'href' : 'src');
  const isGone = address !== undefined && isOwn(address) && !isHeld(address, site);
  if (name === 'script') return attributes.get('type') === 'module' || isGone ? '' : undefined;
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return relations.some((relation) => needsServer.has(relation)) || (isFile(relations) && isGone) ? '' : undefined;
}

const needsServer = new Set([
  'preload',
  'modulepreload',
  'prefetch',
  'preconnect',
  'dns-prefetch',
  'manifest',
  'search',
]);

/** Whether a link names a file that the page loads or offers, rather than another page. */
function isFile(relations: readonly string[]): boolean {
  return relations.some((relation) => ['alternate', 'stylesheet', 'icon', 'apple-touch-icon'].includes(relation));
}

function isOwn(address: string): boolean {
  return localAddress(address, '') !== undefined;
}

function isHeld(address: string, site: EditionSite): boolean {
  const [path = ''] = (localAddress(address, '') ?? '').split(/[?#]/);
  return site.holds(decodePath(path === '' || path.endsWith('/') ? `${path}index.html` : path));
}
