import transliterateToSlug from '@sindresorhus/slugify';
import { normaliseText } from './normalise.ts';

/**
 * Turns a title or name into the part of an address that stands for it: lower-case ASCII words joined by hyphens, at
 * most 80 characters, cut between words. The same for composed and decomposed text.
 *
 * @returns '' when the text has no letter or digit that can be written in ASCII
 * @example
 * slugify('Đảng ủy xã Hòa Bình: “5 năm nhìn lại”') // 'dang-uy-xa-hoa-binh-5-nam-nhin-lai'
 */
export function slugify(text: string): string {
  // Symbols go before the package sees them: it spells some out in English (& → and, ♥ → love) or wrongly (₫ → s).
  const words = normaliseText(text).replace(SYMBOLS, ' ');
  return cutAtHyphen(transliterateToSlug(words, { decamelize: false }));
}

/** Whether the text could have come from `slugify`, its length apart. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

const MAX_LENGTH = 80;

/** All but letters, their marks, digits, and the apostrophe that the package closes up in "Conway's". */
const SYMBOLS = /[^\p{L}\p{M}\p{N}'’]+/gu;

function cutAtHyphen(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.lastIndexOf('-', MAX_LENGTH);
  return slug.slice(0, cut > 0 ? cut : MAX_LENGTH);
}
