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
 * An old address as a browser asks for it: what is not ASCII percent-encoded, no fragment.
 *
 * @param address path and query from the root
 * @example asRequested('/tin/xã hội.epi?trang=2') // '/tin/x%C3%A3%20h%E1%BB%99i.epi?trang=2'
 */
export function asRequested(address: string): string {
  const { pathname, search } = new URL(`http://localhost${address}`);
  return pathname + search;
}
