import { normaliseText } from './normalise.ts';

/**
 * Removes every tone and vowel mark and turns `đ` into `d`; keeps case. Composed and decomposed text give the same.
 * Marks outside the Latin, Greek and Cyrillic scripts, which are letters there, stay.
 *
 * @returns NFC text; for NFC text in Vietnamese, of the same length, so that positions carry over
 * @example
 * foldMarks('Đảng ủy') // 'Dang uy'
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replaceAll('đ', 'd')
    .replace(STROKED_D, 'D')
    .normalize('NFC');
}

/**
 * The key by which two spellings are the same name: normalised, without marks, lower case, white space collapsed.
 *
 * @example
 * foldKey('  Thành\u00a0CHUNG ') // 'thanh chung'
 */
export function foldKey(text: string): string {
  return foldMarks(normaliseText(text)).toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Whether the text bears any Vietnamese mark, on a vowel or as `đ`: how a reader's query tells that marks were meant.
 */
export function hasMarks(text: string): boolean {
  return VIETNAMESE_MARK.test(text.normalize('NFD'));
}

/** The block "Combining Diacritical Marks", which holds all of the Vietnamese ones. */
const COMBINING_MARKS = /[\u0300-\u036f]+/g;

/** `Ð` (U+00D0) is Icelandic; Vietnamese text that has it means `Đ`. */
const STROKED_D = /[Đ\u00d0]/g;

/** Grave, acute, tilde, hook, dot; circumflex, breve, horn. */
const VIETNAMESE_MARK = /[đĐ\u00d0]|[aeiouy][\u0300-\u036f]*?[\u0300-\u0303\u0306\u0309\u031b\u0323]/i;
