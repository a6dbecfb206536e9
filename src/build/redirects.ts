import type { Redirect } from '../lib/archive/types.ts';
import { isDeviceName } from '../lib/portable-name.ts';
import { asRequested, redirectBucket } from '../lib/redirect.ts';
import { barePolicy } from '../lib/safety/content-policy.ts';
import type { Urls } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

/**
 * Old addresses lead to new ones on every kind of host: an HTML page where the old address can be a file, `_redirects`
 * for hosts that read it (but for `*` and `:`, which would stand for any address there), a map of `$request_uri` for nginx, and a look-up in small JSON files that the 404 page and the
 * front page ask (for `?id=…` and file names that are not HTML).
 *
 * @returns nothing when there is no old address
 */
export function redirectOutputs(redirects: readonly Redirect[], urls: Urls): Outputs {
  const outputs: Outputs = new Map();
  if (redirects.length === 0) return outputs;
  const lookups = new Map<string, Record<string, string>>();
  const rules: string[] = [];
  const map: string[] = [];
  for (const { from, to } of redirects) {
    const target = targetOf(to, urls);
    const asked = asRequested(from);
    const page = pageOf(from);
    if (page !== undefined) outputs.set(page, { text: redirectPage(target, urls.absolute(target)) });
    if (!hasPattern.test(from)) rules.push(`${urls.file(asked)} ${asRuleTarget(target)} 301`);
    map.push(`${quote(urls.file(asked))} ${quote(target.replaceAll('$', '%24'))};`);
    const bucket = redirectBucket(asked);
    const lookup = lookups.get(bucket) ?? {};
    lookup[asked] = target;
    lookups.set(bucket, lookup);
  }
  outputs.set(rulesFile, { text: `${rules.join('\n')}\n` });
  outputs.set(mapFile, { text: `${map.join('\n')}\n` });
  for (const [bucket, lookup] of lookups) outputs.set(lookupFile(bucket), { text: JSON.stringify(lookup) });
  return outputs;
}

/** The paths of these files. */
export function redirectPaths(redirects: readonly Redirect[]): Set<string> {
  if (redirects.length === 0) return new Set();
  const pages = redirects.flatMap(({ from }) => pageOf(from) ?? []);
  const lookups = redirects.map(({ from }) => lookupFile(redirectBucket(asRequested(from))));
  return new Set([...pages, rulesFile, mapFile, ...lookups]);
}

const rulesFile = '_redirects';
const mapFile = 'chuyen-huong/nginx.map';

function lookupFile(bucket: string): string {
  return `chuyen-huong/${bucket}.json`;
}

/** What no rule can ask for, and what would be a rule for more addresses than this one. */
const hasPattern = /[?*:]|%2a|%3a/i;

/** A colon of the new address would name a part of the old one, were a letter to follow. */
function asRuleTarget(target: string): string {
  return target.replace(/(?<!^https?):(?=[A-Za-z])/g, '%3A');
}

/** An address that is spelt alike everywhere, as nearly all are: reading each as a URL costs more than the rest of a redirect. */
const isPlain = /^(?:\/[\w-]+)+\/$/;

/** The new address with base, percent-encoded, so that no space or letter breaks a rule or a line of the map. */
function targetOf(to: string, urls: Urls): string {
  if (isPlain.test(to)) return urls.file(to);
  if (!to.startsWith('/')) return new URL(to).href;
  const { pathname, search, hash } = new URL(urls.absolute(urls.file(to)));
  // `/.//xau.vn` is read as `//xau.vn`, and that as another site.
  return pathname.replace(/^\/{2,}/, '/') + search + hash;
}

/** The published path that an old address asks for, whether or not a file may be called so. */
export function fileAsked(from: string): string {
  const path = safeDecode(from).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The file that answers an old address on a host without rules; undefined when none can. */
function pageOf(from: string): string | undefined {
  const file = fileAsked(from);
  const isPage = from !== '/' && !from.includes('?') && /\.html?$/.test(file) && file.split('/').every(isFileName);
  return isPage ? file : undefined;
}

/** Whether a file may be called so on every system, inside its folder; 255 bytes is the common limit, less a suffix. */
function isFileName(name: string): boolean {
  return name !== '' && !/[\\\0]|[. ]$/.test(name) && !isDeviceName(name) && Buffer.byteLength(name) <= 230;
}

function safeDecode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function redirectPage(target: string, absolute: string): string {
  const href = escapeHtml(target);
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${barePolicy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Trang đã chuyển</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${href}"><link rel="canonical" href="${escapeHtml(absolute)}"></head><body><main><h1>Trang đã chuyển</h1><p>Trang này đã chuyển đến <a href="${href}">địa chỉ mới</a>.</p></main></body></html>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A string of nginx's configuration language: only quote and backslash are escaped, any other backslash would stay. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
