import type { Redirect } from '../lib/archive/types.ts';
import { redirectBucket } from '../lib/redirect.ts';
import type { Urls } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

/**
 * Old addresses lead to new ones on every kind of host: an HTML page where the old address can be a file, `_redirects`
 * for hosts that read it, a map for nginx, and a look-up in small JSON files that the 404 page and the front page ask
 * (for `?id=…` and file names that are not HTML).
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
    const target = to.startsWith('/') ? urls.file(to) : to;
    const page = pageOf(from);
    if (page !== undefined) outputs.set(page, { text: redirectPage(target, urls.absolute(target)) });
    if (!from.includes('?') && !/\s/.test(from)) rules.push(`${urls.file(from)} ${target} 301`);
    map.push(`${quote(urls.file(from))} ${quote(target)};`);
    const bucket = redirectBucket(from);
    const lookup = lookups.get(bucket) ?? {};
    lookup[from] = target;
    lookups.set(bucket, lookup);
  }
  outputs.set('_redirects', { text: `${rules.join('\n')}\n` });
  outputs.set('chuyen-huong/nginx.map', { text: `${map.join('\n')}\n` });
  for (const [bucket, lookup] of lookups) outputs.set(`chuyen-huong/${bucket}.json`, { text: JSON.stringify(lookup) });
  return outputs;
}

/** The file that answers an old address on a host without rules; undefined when none can. */
function pageOf(from: string): string | undefined {
  const path = safeDecode(from).slice(1);
  if (from.includes('?') || /[\\\0]/.test(path) || path.split('/').some((part) => /^\.+$/.test(part))) return undefined;
  if (path.endsWith('/')) return `${path}index.html`;
  return /\.html?$/.test(path) ? path : undefined;
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
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang đã chuyển</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${href}"><link rel="canonical" href="${escapeHtml(absolute)}"><p>Trang này đã chuyển đến <a href="${href}">địa chỉ mới</a>.</p></html>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A string of nginx's configuration language. */
function quote(text: string): string {
  return `"${text.replace(/["\\$;]/g, (character) => `\\${character}`)}"`;
}
