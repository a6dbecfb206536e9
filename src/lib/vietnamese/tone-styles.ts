import { isVietnameseSyllable } from './syllable.ts';
import { placeTone } from './tone.ts';

/** A syllable that is spelled with the mark on its first vowel (`hòa`) or on its second (`hoà`). */
export interface TonedSyllable {
  text: string;
  offset: number;
  style: 'first' | 'second';
}

/**
 * The syllables that tell how a text places its tone marks: open ones in `oa`, `oe` and `uy`.
 *
 * @param text NFC
 */
export function findToneStyles(text: string): TonedSyllable[] {
  return [...text.matchAll(openSyllable)].flatMap(({ 0: vowels, 1: onset = '', index }): TonedSyllable[] => {
    const word = onset + vowels;
    const style = markedFirst.test(vowels) ? 'first' : 'second';
    // In `quý` the `u` belongs to the onset: it is spelled so by everyone.
    if (!isVietnameseSyllable(word) || (style === 'second' && placeTone(word) === word)) return [];
    return [{ text: word, offset: index - onset.length, style }];
  });
}

const markedFirst = /^[^oOuU]/;

// As in tone.ts, begins with the vowels, which are rare, and looks back from behind them.
const openSyllable =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}])(\p{L}{0,2})..)/gu;
