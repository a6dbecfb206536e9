import type { Catalogue } from '../lib/archive/catalogue.ts';
import { hintNearest } from '../lib/problems/hint.ts';
import type { Report } from '../lib/problems/problem.ts';
import { pageAddress } from '../lib/redirect.ts';
import { nearest } from '../lib/vietnamese/nearest.ts';
import type { Addresses } from './addresses.ts';
import type { PlacedLink } from './file-facts.ts';

/** A file whose links are looked up. */
export interface LinkingFile {
  file: string;
  /** Address of its page. */
  page: string;
  links: readonly PlacedLink[];
  /** Whether readers can find it yet. */
  isPublished: boolean;
}

/** Reports what leads nowhere. */
export interface LinkChecker {
  checkFile(file: LinkingFile): void;
  /** ` Ý bạn là …` and whether an address of the archive exists at all, for redirects. */
  hintForDead(href: string): string | undefined;
}

/**
 * Looks links into the archive up.
 *
 * @param elsewhere paths of static files, of old addresses, and of pages whose files have mistakes: they exist, too
 */
export function openLinkChecker(
  { archive, published, albums }: Catalogue,
  addresses: Addresses,
  elsewhere: Iterable<string>,
  report: Report,
): LinkChecker {
  const paths = new Set([...addresses.all(), ...elsewhere].map(normalise));
  const out = new Set([...published.map(({ id }) => `/${id}/`), ...albums.map(({ slug }) => `/thu-vien-anh/${slug}/`)]);
  const pages = [
    ...archive.articles.map(({ id }) => `/${id}/`),
    ...archive.albums.map(({ slug }) => `/thu-vien-anh/${slug}/`),
  ];
  const unpublished = new Set(pages.filter((page) => !out.has(page)));
  const bySlug = Map.groupBy(archive.articles, ({ id }) => id.slice(8));
  const byMonth = Map.groupBy(archive.articles, ({ id }) => id.slice(0, 7));
  const others = [
    ...archive.sections.map(({ slug }) => `/chuyen-muc/${slug}/`),
    ...archive.albums.map(({ slug }) => `/thu-vien-anh/${slug}/`),
    ...archive.pages.map(({ slug }) => `/${slug}/`),
    ...['/moi-nhat/', '/tim-kiem/', '/lien-ket/', '/thu-vien-anh/', '/chuyen-muc/', '/tac-gia/', '/chu-de/'],
  ];
  const site = archive.settings.url;
  const exists = (path: string): boolean => paths.has(path) || unpublished.has(path);

  /** What was meant by an address that does not exist. */
  function meant(path: string): string {
    const asFile = pageAddress(
      path
        .replace(/^\/(?:content\/)?bai-viet\//, '/')
        .replace(/^\/(?:content\/)?trang\//, '/')
        .replace(/(?:\/index)?\.(?:md|html?)$/, ''),
    );
    if (asFile !== path && exists(asFile)) return ` Ý bạn là “${asFile}”?`;
    const slug = asFile.split('/').findLast((part) => part !== '') ?? '';
    const [same, ...more] = bySlug.get(slug) ?? [];
    if (same !== undefined && more.length === 0) return ` Ý bạn là “/${same.id}/”?`;
    const month = /^\/(\d{4}\/\d{2})\//.exec(asFile)?.[1];
    const candidates = month === undefined ? others : (byMonth.get(month) ?? []).map(({ id }) => `/${id}/`);
    return hintNearest(
      asFile,
      candidates.filter((each) => isNearlyCalled(slug, each, asFile)),
    );
  }

  return {
    checkFile({ file, page, links, isPublished }) {
      for (const { href, ...at } of links) {
        const place = { file, ...at };
        const target = resolve(href, page, site);
        if (target === 'elsewhere') continue;
        if (target === undefined || href === '') report('dead-link', place, { href, hint: '' });
        else if (unpublished.has(target.path)) {
          if (isPublished) report('link-unpublished', place, { href });
        } else if (paths.has(target.path) || paths.has(target.path + target.search)) {
          const anchors = addresses.anchorsOf(target.path);
          const { anchor } = target;
          if (anchor === '' || ownAnchor.test(anchor) || anchors.includes(anchor)) continue;
          report('dead-anchor', place, { href, anchor: `#${anchor}`, hint: hintNearest(anchor, anchors) });
        } else if (exists(`${target.path}/`)) report('link-slash', place, { href, address: `${target.path}/` });
        else report('dead-link', place, { href, hint: meant(target.path) });
      }
    },
    hintForDead(href) {
      // What nearly all of thousands are, and much cheaper to ask than what an address means.
      if (paths.has(href)) return undefined;
      const target = resolve(href, '/', site);
      if (target === undefined) return '';
      if (target === 'elsewhere') return undefined;
      const { path, search } = target;
      return exists(path) || paths.has(path + search) || exists(`${path}/`) ? undefined : meant(path);
    },
  };
}

/** Places that pages have by themselves: of footnotes, of their parts, of words that were searched for. */
const ownAnchor = /^(?:user-content-|tim=|:~:|(?:top|noi-dung|dinh-chinh|tep-dinh-kem|cach-go|phong-su-anh|ngay-nay)$)/;

/** Whether an address in the same folder has nearly this name: the folder, which is the same, would make any two alike. */
function isNearlyCalled(slug: string, address: string, asked: string): boolean {
  const name = address.split('/').at(-2) ?? '';
  const inFolder = address.slice(0, -name.length - 1) === asked.slice(0, -slug.length - 1);
  return inFolder && nearest(slug, [name]) !== undefined;
}

interface Target {
  path: string;
  search: string;
  anchor: string;
}

/** @returns undefined for what is no address */
function resolve(href: string, page: string, site: string): Target | 'elsewhere' | undefined {
  const base = site + page;
  if (!URL.canParse(href, base)) return undefined;
  const { host, pathname, search, hash } = new URL(href, base);
  if (host !== new URL(site).host) return 'elsewhere';
  return { path: normalise(pathname), search, anchor: normalise(hash.slice(1)) };
}

/** What has one spelling only. */
const isPlain = /^[\w\-./]*$/;

/** One spelling for what a browser asks for in several. */
function normalise(path: string): string {
  if (isPlain.test(path)) return path;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
