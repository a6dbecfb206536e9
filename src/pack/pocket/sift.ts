import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What becomes of a published file in the pocket edition. */
export type Kind = 'page' | 'style' | 'index' | 'fragment' | 'file';

/**
 * Sorts a published file; undefined for what an edition without a server does without:
 *
 * - what is for search engines, feed readers, hosts and machines: sitemaps, feeds, `robots.txt`, redirects by look-up, share images,
 *   `humans.txt`, open data, which is the text of the archive once more;
 * - what only a server makes sense of: the 404 page, the service worker and its page, the page editor;
 * - modules and what they load, for which one classic script stands.
 *
 * Redirects that are pages stay.
 */
export function kindOf(path: string): Kind | undefined {
  if (path.startsWith('_vankho/')) {
    if (/^_vankho\/(?!photoswipe)[^/]*\.css$/.test(path)) return 'style';
    return /^_vankho\/(?:early-display[^/]*\.js|[^/]*\.woff2)$/.test(path) ? 'file' : undefined;
  }
  if (path.startsWith('tim-kiem/chi-muc/')) return 'index';
  if (path.startsWith('manh/')) return path.endsWith('/index.html') ? 'fragment' : undefined;
  if (leftOut.some((pattern) => pattern.test(path))) return undefined;
  if (path === 'giao-dien.css') return 'style';
  return path.endsWith('.html') ? 'page' : 'file';
}

const leftOut = [
  /^\./,
  /^(?:404\.html|robots\.txt|humans\.txt|feed\.json|opensearch\.xml|sitemap-index\.xml|_redirects|_headers|sw\.js)$/,
  /^(?:sitemap|chuyen-huong|may-chu|bien-tap|ngoai-tuyen|_chia-se)\//,
  /(?:^|\/)rss\.xml$/,
  /\.webmanifest$/,
  /^du-lieu\/(?!index\.html$)/,
];

/** What becomes of each file of a published site, by its path, but for those that an edition does without. */
export async function sift(siteDir: string): Promise<Map<string, Kind>> {
  const kinds = new Map<string, Kind>();
  for (const entry of await readdir(siteDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(siteDir, join(entry.parentPath, entry.name)).split(sep).join('/');
    const kind = kindOf(path);
    if (kind !== undefined) kinds.set(path, kind);
  }
  return kinds;
}
