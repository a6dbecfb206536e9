import { rememberMany } from '../../bounded-memo.ts';
import { isVietnameseSyllable } from '../syllable.ts';
import { capitaliseWord } from './capitals.ts';
import { isCommonSyllable } from './common-syllables.ts';
import { decodeLegacy } from './decode.ts';
import { type LegacyEncoding, legacyEncodings } from './encodings.ts';

/** A word, read in one encoding. */
export interface Reading {
  text: string;
  /** The higher, the more it looks like Vietnamese; 0 says nothing. */
  score: number;
  /** Letters that are no Vietnamese syllable, although the encoding had to be applied to them. */
  isMisfit: boolean;
}

/** What a word is in each encoding. */
export type Readings = Readonly<Record<LegacyEncoding, Reading>>;

/**
 * How much a word looks like Vietnamese as it stands.
 *
 * @param word a piece of text without white space, as found
 */
export function scoreAsIs(word: string): number {
  return word.length > LONGEST_REMEMBERED ? scoreUnread(word) : scoreRemembered(word);
}

/** The most that a word can score in an old encoding: little when it has letters that none of them has. */
export function highestScore(word: string): number {
  if (UNICODE_LETTER.test(word.normalize('NFC'))) return POINTS.misfit;
  const pieces = word.split(NO_LETTERS).filter((piece) => !ASCII.test(piece)).length;
  return POINTS.common * (pieces + (word.match(SIGNS)?.length ?? 0));
}

/** Reads a word in every encoding and says how much each looks like Vietnamese. */
export function readWord(word: string): Readings {
  return word.length > LONGEST_REMEMBERED ? readEach(word) : readRemembered(word);
}

/** Whether a word without marks is of another language: `facebook`. Numbers, tags and abbreviations are of none. */
export function isForeignWord(word: string): boolean {
  const [, letters] = PLAIN_WORD.exec(word) ?? [];
  return letters !== undefined && letters.length < TOO_LONG && !isSyllable(letters.toLowerCase());
}

const LONGEST_REMEMBERED = 24;

/** No syllable is as long: `nghiêng` has seven letters. */
const TOO_LONG = 9;

/** A common syllable, another one, letters that are none in an encoding, and as they stand, where they may be French. */
const POINTS = { common: 3, syllable: 1, misfit: -3, foreign: -1 };

const scoreRemembered = rememberMany(20_000, scoreUnread);
const readRemembered = rememberMany(20_000, readEach);
const isSyllable = rememberMany(20_000, isVietnameseSyllable);

function scoreUnread(word: string): number {
  const composed = word.normalize('NFC');
  return STUCK_SIGN.test(composed) ? POINTS.foreign : scoreText(word, composed, POINTS.foreign).score;
}

function readEach(word: string): Readings {
  const composed = word.normalize('NFC');
  const readings = legacyEncodings.map((encoding) => [encoding, readIn(composed, word, encoding)]);
  return Object.fromEntries(readings) as Record<LegacyEncoding, Reading>;
}

function readIn(composed: string, word: string, encoding: LegacyEncoding): Reading {
  // Letters that no old encoding has: Unicode that someone pasted between the lines.
  if (UNICODE_LETTER.test(composed)) return { text: word, score: POINTS.misfit, isMisfit: false };
  const isSign = QUOTED.test(composed) || (encoding === 'tcvn3' && LONE_SIGN.test(composed));
  if (isSign) return { text: word, score: 0, isMisfit: false };
  const readings = decodeLegacy(composed, encoding).map((decoded) => {
    const text = encoding === 'tcvn3' ? decoded.replace(LETTERS, capitaliseWord) : decoded;
    return scoreText(text, text, POINTS.misfit);
  });
  const best = readings.reduce((first, second) => (second.score > first.score ? second : first));
  return best.isMisfit && staysAsItIs(composed) ? { ...best, text: word } : best;
}

/** Whether a word inside a run is not of it: a name of another language, or Unicode that somebody put there before. */
function staysAsItIs(word: string): boolean {
  return (OTHER_LETTERS.test(word) && ONLY_LETTERS.test(word)) || scoreUnread(word) >= POINTS.common;
}

function scoreText(text: string, composed: string, otherwise: number): Reading {
  let score = 0;
  let isMisfit = false;
  for (const [letters] of composed.matchAll(LETTERS)) {
    const points = scoreLetters(letters, otherwise);
    score += points;
    if (points < 0) isMisfit = true;
  }
  return { text, score, isMisfit };
}

function scoreLetters(letters: string, otherwise: number): number {
  if (ASCII.test(letters) || ABBREVIATION.test(letters)) return 0;
  const small = letters.toLowerCase();
  // A single letter is too easily a sign: `å` alone would be `ồ`, `×` would be `ì`, `«` would be `ề`.
  if (letters.length === 1 && (otherwise === POINTS.foreign || isSyllable(small))) return 0;
  if (isWord(letters, small)) return isCommonSyllable(small) ? POINTS.common : POINTS.syllable;
  return UNICODE_LETTER.test(letters) && otherwise === POINTS.foreign ? 0 : otherwise;
}

function isWord(letters: string, small: string): boolean {
  return letters.length < TOO_LONG && hasOneCase(letters, small) && !/^p[^h]/.test(small) && isSyllable(small);
}

/** `đảng`, `Đảng`, `ĐẢNG`. */
function hasOneCase(letters: string, small: string): boolean {
  return letters === letters.toUpperCase() || letters.slice(1) === small.slice(1);
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const ASCII = /^[a-z]*$/i;

/** What is a letter in no encoding, and what is one in some, and parts words in the others. */
const NO_LETTERS = /[ -@[-`{-~]+/;
const SIGNS = /[\u0080-\u00bf\u2013-\u203a]/g;

/** `QĐ`, `HĐND`, `5.000 đ`: say nothing of the language. */
const ABBREVIATION = /^(?:[A-ZĐ]+|đ)$/;

/** Letters and marks beyond Latin-1 and Windows-1252. */
const UNICODE_LETTER = /\p{M}|[^\P{L}A-Za-z\u00aa-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6]/u;

/** A sign of Latin-1 within a word or before it, as in `®·®ã`: no spelling of any language. */
const STUCK_SIGN = /\p{L}[\u00a1-\u00bf\u00d7\u00f7]+\p{L}|[\u00a6\u00a8\u00ac-\u00ae\u00b5-\u00b9]\p{L}/u;

/** Bullets, times and arrows of Unicode text, which would be `ã`, `ì` and `ằ`: no words. */
const LONE_SIGN = /^[·×»]+$/;

/** `»c«`, `«a».`: no word begins and ends with what these would be, as `«t«` does, which is `ôtô`. */
const QUOTED = /^(?:«.*»|».*«)\P{L}*$/u;

/** What Vietnamese does without: a name such as `François` in the middle of its text keeps its letters. */
const OTHER_LETTERS = /[fjwz]/i;
const ONLY_LETTERS = /^\p{P}*\p{L}+\p{P}*$/u;

const PLAIN_WORD = /^[("'“]*([a-z]{2,})[)"'”.,;:!?]*$/i;
