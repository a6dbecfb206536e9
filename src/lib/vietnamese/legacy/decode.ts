import { byteOf } from './bytes.ts';
import type { LegacyEncoding } from './encodings.ts';
import { byteTables } from './tables.ts';

/**
 * The ways to read text of an encoding, the likeliest first: more than one where a byte of Windows-1252's quotes, dashes and
 * spaces is a letter too, and either may be meant.
 *
 * @param text its bytes as Latin-1 or Windows-1252 characters
 * @returns NFC; characters that are none of the encoding's stay
 * @example
 * decodeLegacy('Tãm t¾t', 'tcvn3') // ['Tóm tắt']
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string[] {
  if (encoding === 'vni') return [decodeVni(text)];
  if (encoding === 'cp1258') return [decodeCp1258(text)];
  const table = byteTables[encoding];
  const whole = mapLetters(text, table);
  if (encoding === 'tcvn3' || !PUNCTUATION.test(text)) return [whole];
  return [text.replace(WORDS, (words) => mapLetters(words, table)), whole];
}

/** Whether text holds any character that a legacy encoding may have made into another. */
export function mayBeLegacy(text: string): boolean {
  return LEGACY.test(text);
}

function mapLetters(text: string, table: ReadonlyMap<number, string>): string {
  let decoded = '';
  for (const char of text) {
    const byte = byteOf(char);
    decoded += (byte === undefined ? undefined : table.get(byte)) ?? char;
  }
  return decoded;
}

/**
 * VNI-Windows: a vowel, then one letter for its shape and tone together, in the vowel's case or not. `ơ`, `ư`, `đ` and most
 * forms of `i` have one letter of their own. Two marks typed one behind the other are taken together.
 *
 * @see https://vietunicode.sourceforge.net/charset/vni.html
 */
function decodeVni(text: string): string {
  return text.replace(VNI_LETTER, (all: string, base: string | undefined, marks = '', alone = '') => {
    const letter = VNI_SINGLE[base ?? alone] ?? base;
    const composed = letter + [...marks].map((mark) => VNI_MARKS[mark.toLowerCase()] ?? '').join('');
    return isOneLetter(composed) ? composed.normalize('NFC') : all;
  });
}

/** Windows-1258: letters of its own in eight places, and five tones that stand behind their vowel. */
function decodeCp1258(text: string): string {
  const letters = text.replace(CP1258_LETTER, (letter) => CP1258_LETTERS[letter] ?? letter);
  return letters.replace(CP1258_TONE, (_, vowel: string, tone: string) =>
    (vowel + (CP1258_TONES[tone] ?? '')).normalize('NFC'),
  );
}

function isOneLetter(marked: string): boolean {
  return [...marked.normalize('NFC')].length === 1;
}

/** Upper half of both code pages, and the controls that VISCII and VPS put capitals in. */
const LEGACY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0002-\u0006\u0010-\u0015\u0019\u001c-\u001e\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** Characters of Windows-1252's 0x80–0xA0 that stand in Unicode text of any language. */
const PUNCTUATION = /[\u00a0\u2013\u2014\u2018-\u201e\u2022\u2026]/;
const WORDS = /[^\u00a0\u2013\u2014\u2018-\u201e\u2022\u2026]+/g;

/** Both cases of each pair: `ö` → `ư`. */
const VNI_SINGLE = bothCases({ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' });

/** Combining marks, shape before tone. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

const VNI_LETTER = /([aeouyôö])([ùøûõïâáàåãäêéèúüë]{1,2})|([ôöñæóòî])/gi;

const CP1258_LETTERS = bothCases({ ã: 'ă', õ: 'ơ', ý: 'ư', ð: 'đ' });
const CP1258_LETTER = /[ãõýð]/gi;
const CP1258_TONES: Readonly<Record<string, string>> = {
  Ì: '\u0300',
  ì: '\u0301',
  Ò: '\u0309',
  Þ: '\u0303',
  ò: '\u0323',
};
const CP1258_TONE = /([aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ])([ÌìÒÞò])/g;

function bothCases(letters: Record<string, string>): Readonly<Record<string, string>> {
  const capitals = Object.entries(letters).map(([from, to]) => [from.toUpperCase(), to.toUpperCase()]);
  return { ...letters, ...Object.fromEntries(capitals) };
}
