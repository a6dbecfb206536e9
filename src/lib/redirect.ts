import { hashText } from './hash-text.ts';

/** How many files the look-up of old addresses is spread over, so that a new one rewrites a small file. */
const buckets = 64;

/**
 * Which file of the look-up an old address is in: `00` to `63`, the same in the builder and in the browser.
 *
 * @param address path and query from the root, base not included, as a browser asks for it: `/?id=147000`
 */
export function redirectBucket(address: string): string {
  return String(hashText(address) % buckets).padStart(2, '0');
}

/**
 * Whether a browser can ask for an address: it never asks for what stands after `#`, nor with nothing after `?`, nor for `..`, `\` or a
 * line end, which would stand for another address than the one that is read.
 *
 * @param address path and query from the root
 */
export function isAskable(address: string): boolean {
  const [path = ''] = address.split('?');
  const names = path.split('/').slice(1);
  return /^\/(?!\/)/.test(address) && !/[\\#\p{Cc}]|\?$/u.test(address) && !names.some((name) => dots.test(name));
}

/** What leads up in the path, or nowhere, in each spelling. */
const dots = /^(?:\.|%2e){1,2}$/i;

/**
 * An old address as a browser asks for it: what is not ASCII percent-encoded, no fragment.
 *
 * @param address path and query from the root
 * @example asRequested('/tin/xã hội.epi?trang=2') // '/tin/x%C3%A3%20h%E1%BB%99i.epi?trang=2'
 */
export function asRequested(address: string): string {
  if (isPlain.test(address)) return address;
  const { pathname, search } = new URL(`http://localhost${address}`);
  return pathname + search;
}

/** What is asked for as it stands, as nearly all are: reading each as a URL takes longer. */
const isPlain = /^(?:\/[\w-]+(?:\.[\w-]+)*)+\/?$/;

/**
 * An address as its page has it, with a slash at its end unless it names a file or asks something.
 *
 * @example pageAddress('/cu/a') // '/cu/a/'
 */
export function pageAddress(address: string): string {
  return address.includes('?') || /\.\w+$/.test(address) ? address : `${address}/`.replace(/(?<!\/)\/+$/, '/');
}

/**
 * Redirects from which a reader never arrives: those of circles.
 *
 * @param redirects by their old addresses, as pages have them
 * @returns in their order
 */
export function endlessRedirects<Each extends { to: string }>(redirects: ReadonlyMap<string, Each>): Each[] {
  const next = (from: string): string | undefined => {
    const to = redirects.get(from)?.to.replace(/#.*$/s, '');
    return to === undefined ? undefined : pageAddress(to);
  };
  const settled = new Set<string>();
  const endless = new Set<string>();
  for (const start of redirects.keys()) {
    // Nearly all lead to a page at once.
    if (!redirects.has(next(start) ?? '')) continue;
    const way = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && redirects.has(at) && !settled.has(at) && !way.has(at)) {
      way.add(at);
      at = next(at);
    }
    // The way has met itself: what lies before the meeting only leads into the circle.
    if (at !== undefined && way.has(at)) for (const each of [...way].slice([...way].indexOf(at))) endless.add(each);
    for (const each of way) settled.add(each);
  }
  return [...redirects].flatMap(([from, redirect]) => (endless.has(from) ? [redirect] : []));
}
