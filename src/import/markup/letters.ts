import { cleanText } from '../text/clean.ts';

/** How often each letter and digit occurs; marks, case and order count, spaces and punctuation do not. */
export type Letters = Map<string, number>;

/** Counts the letters and digits of a text. `m²` counts as `m2`. */
export function countLetters(text: string): Letters {
  const letters: Letters = new Map();
  for (const [letter] of cleanText(text)
    .normalize('NFKC')
    .matchAll(/[\p{L}\p{N}]/gu)) {
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  }
  return letters;
}

/** How many letters of the first are not among the second. */
export function missingLetters(source: Letters, result: Letters): number {
  let missing = 0;
  for (const [letter, count] of source) missing += Math.max(0, count - (result.get(letter) ?? 0));
  return missing;
}
