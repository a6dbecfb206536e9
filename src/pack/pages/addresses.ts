import type { EditionSite } from './edition-site.ts';

/** Where the addresses of a page are seen from. */
export interface Place {
  /** Path of the page from the root: `2023/08/x/index.html`. */
  path: string;
  /** What leads to the root, with a slash at its end: `../../../`, `./`. */
  root: string;
}

/**
 * What leads from a file to the root of its site.
 *
 * @example rootFrom('2023/08/x/index.html') // '../../../'
 */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}

/**
 * Spells an address of the site as a file, `index.html` included, so that it needs no server. What the edition lacks leads to
 * the archive on the network; addresses of others, and those within the page, stay as they are.
 *
 * @example spellAddress('/2023/08/x/#anh', { path: '2024/index.html', root: '../' }, site) // '../2023/08/x/index.html#anh'
 */
export function spellAddress(address: string, place: Place, site: EditionSite): string {
  const local = localAddress(address, place.path);
  if (local === undefined) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(local) ?? [];
  const file = fileAt(path, site);
  return file === undefined ? site.source + local : place.root + file + rest;
}

/** The address from the root of the site, without its first slash; undefined when it leads elsewhere or stays in the page. */
export function localAddress(address: string, path: string): string | undefined {
  if (address.startsWith('/')) return address.startsWith('//') ? undefined : address.slice(1);
  if (address === '' || /^(?:[#?]|[a-z][a-z\d+.-]*:)/i.test(address)) return undefined;
  // Only what an editor has written as HTML is relative.
  try {
    const { pathname, search, hash } = new URL(address, `http://trang/${path}`);
    return pathname.slice(1) + search + hash;
  } catch {
    return undefined;
  }
}

/** Spells the file that a server would answer with; undefined when the edition has none. */
function fileAt(path: string, site: EditionSite): string | undefined {
  const isFolder = path === '' || path.endsWith('/');
  const candidates = isFolder ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find((candidate) => site.holds(decodePath(candidate)));
}

/** An address as the path of a file on the disk. */
export function decodePath(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
