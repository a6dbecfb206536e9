import { isVietnameseSyllable } from '../vietnamese/syllable.ts';
import type { Edit } from './edit.ts';

/**
 * Each `Ð` (U+00D0) that stands for `Đ`: where a word reads as a Vietnamese syllable with it, or is an abbreviation. Icelandic
 * names (`SIGURÐUR`) stay: there the letter never begins a word.
 *
 * @example
 * strokeDs('Ðảng ủy, QÐ-TTg') // `Ð` of both words
 */
export function strokeDs(text: string): Edit[] {
  if (!text.includes('\u00d0')) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) =>
    word.includes('\u00d0') && isVietnamese(word.replaceAll('\u00d0', 'Đ').normalize('NFC'))
      ? [...word.matchAll(/\u00d0/g)].map(({ index: at }) => ({ start: index + at, end: index + at + 1, text: 'Đ' }))
      : [],
  );
}

function isVietnamese(word: string): boolean {
  return abbreviation.test(word) || isVietnameseSyllable(word);
}

/** `QĐ`, `HĐND`, `ĐBQH`: capitals without a vowel. */
const abbreviation = /^[B-DF-HJ-NP-TV-XZĐ]{1,6}$/;
