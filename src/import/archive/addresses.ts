import { isAddressable, reservedReason } from '../../lib/archive/reserved.ts';
import type { WallClock } from '../../lib/archive/types.ts';
import { pageAddress } from '../../lib/redirect.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';

/** Every address of the archive, taken one by one so that none is given twice. */
export class Addresses {
  private readonly taken = new Set<string>();
  private readonly sections: ReadonlySet<string>;

  /**
   * @param taken addresses of what is there, redirects included
   * @param sections slugs of all sections
   */
  constructor(taken: Iterable<string>, sections: Iterable<string>) {
    for (const address of taken) this.taken.add(pageAddress(address));
    this.sections = new Set(sections);
  }

  /**
   * Takes the address of an article: the slug of its title under its month, with a number behind it when another
   * article has it.
   *
   * @param id of the source, for a title that leaves no slug
   * @returns `2023/08/tap-huan`
   */
  takeArticle(title: string, id: string, date: WallClock): string {
    const base = articleSlug(title, id);
    const month = date.slice(0, 7).replace('-', '/');
    for (let number = 1; ; number++) {
      const address = `${month}/${number === 1 ? base : `${base}-${number}`}`;
      if (this.taken.has(`/${address}/`)) continue;
      this.taken.add(`/${address}/`);
      return address;
    }
  }

  /**
   * Takes the address of a static page, at the root of the site.
   *
   * @returns `gioi-thieu`
   */
  takePage(title: string, id: string): string {
    const slug = slugify(title) || slugify(id) || 'trang';
    const base = isAddressable(slug) && reservedReason('page', slug) === undefined ? slug : `trang-${slug}`;
    for (let number = 1; ; number++) {
      const address = number === 1 ? base : `${base}-${number}`;
      if (this.taken.has(`/${address}/`)) continue;
      this.taken.add(`/${address}/`);
      return address;
    }
  }

  /** Takes an old address; `false` when it is taken already or belongs to a page of the site. */
  takeAlias(alias: string): boolean {
    const address = pageAddress(alias);
    if (this.taken.has(address) || this.isSitePage(address)) return false;
    this.taken.add(address);
    return true;
  }

  private isSitePage(address: string): boolean {
    if (siteFiles.has(address) || /^\/(?:\d{4}\/(?:\d\d\/){0,2})?$/.test(address)) return true;
    const [, root = '', child = ''] = address.split('/');
    const isFile = !address.endsWith('/') || address.includes('?');
    if (isFile || /^\d/.test(root) || reservedReason('page', root) === undefined) return false;
    // Old sites had `/chuyen-muc/<article>` too: only the sections' own pages stand in the way.
    return root !== 'chuyen-muc' || child === '' || this.sections.has(child);
  }
}

const siteFiles = new Set(
  [
    'index.html',
    '404.html',
    'rss.xml',
    'feed.json',
    'sitemap-index.xml',
    'robots.txt',
    'favicon.ico',
    'favicon.svg',
  ].map((file) => `/${file}`),
);

/**
 * The path and query of an old URL, as readers see it: no percent-encoding where it can be read.
 *
 * @returns undefined when the URL leads to no page of its own: a home page, a broken address
 * @example
 * oldAddress('https://bao.vn/tin/bai-147000.html?trang=2#binh-luan') // '/tin/bai-147000.html?trang=2'
 */
export function oldAddress(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined || (parsed.pathname === '/' && parsed.search === '')) return undefined;
  const path = parsed.pathname.replace(/^\/{2,}/, '/') + parsed.search;
  return decodeReadable(path).normalize('NFC');
}

/** One key for all spellings of an old URL, by which articles of a source are found that link to each other. */
export function linkKey(url: string): string | undefined {
  const address = oldAddress(url);
  return address && `url:${hostOf(url) ?? ''}${address.replace(/\/$/, '')}`;
}

/** The host of an old URL without `www.`: `bao.vn`; undefined for a path alone. */
export function hostOf(url: string): string | undefined {
  return /^\/(?!\/)/.test(url) ? undefined : parseUrl(url)?.hostname.replace(/^www\./, '');
}

/** Also understands `//bao.vn/tin/`, `bao.vn/tin/`, and `/tin/` at a host that does not matter. */
function parseUrl(url: string): URL | undefined {
  const parsed = URL.parse(/^[a-z]+:/i.test(url) ? url : `${schemeFor(url)}${url}`);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') ? parsed : undefined;
}

function schemeFor(url: string): string {
  if (url.startsWith('//')) return 'http:';
  return url.startsWith('/') ? 'http://trang.invalid' : 'http://';
}

/** The path itself when decoding it fails or leaves something that cannot be seen. */
function decodeReadable(path: string): string {
  try {
    const decoded = decodeURI(path);
    return /[\s\p{C}]/u.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}

function articleSlug(title: string, id: string): string {
  const slug = slugify(title) || slugify(id) || 'bai-viet';
  // `index.md` is how a folder names its article.
  const isFree = slug !== 'index' && isAddressable(slug) && reservedReason('article', slug) === undefined;
  return isFree ? slug : `bai-${slug}`;
}
