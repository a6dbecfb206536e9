import { foldMarks } from '../vietnamese/fold.ts';
import type { Finding } from './finding.ts';

/**
 * Letters of the Cyrillic and Greek alphabets within words of Latin ones that they look like: the eye reads `Hà Nội`, a search
 * does not. Only words in which every foreign letter has a Latin twin, so that formulas and units pass.
 */
export function findForeignLetters(text: string): Finding[] {
  if (!/[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }): Finding[] => {
    const foreign = [...foldMarks(word)].filter((letter) => /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(letter));
    if (foreign.length === 0 || !/\p{sc=Latin}/u.test(word) || !foreign.every((letter) => twins.includes(letter))) {
      return [];
    }
    const script = /\p{sc=Cyrillic}/u.test(foreign.join('')) ? 'Kirin' : 'Hy Lạp';
    return [{ code: 'foreign-letter', offset: index, details: { text: word, script, letters: foreign.join(', ') } }];
  });
}

/** Cyrillic, then Greek letters that look like Latin ones in every typeface. */
const twins = 'аеорсухіѕјһАВЕКМНОРСТХІЅЈҮ' + 'οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
