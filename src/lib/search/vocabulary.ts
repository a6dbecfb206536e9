import { distance } from 'fastest-levenshtein';
import type { QueryWord } from './query.ts';
import { foldForm } from './tokens.ts';

/** Words of the archive, joined by spaces: entry n holds those that stand in 2ⁿ articles and more. */
export type Vocabulary = string[];

/** A word with how common it is, in doublings. */
export interface KnownWord {
  form: string;
  fold: string;
  commonness: number;
}

/** The words of a vocabulary, the most common first. */
export function readVocabulary(vocabulary: Vocabulary): KnownWord[] {
  return vocabulary
    .flatMap((words, commonness) =>
      words
        .split(' ')
        .filter((form) => form !== '')
        .map((form) => ({ form, fold: foldForm(form), commonness })),
    )
    .reverse();
}

/**
 * The most common words that begin as the reader has typed so far, that beginning included.
 *
 * @param words the most common first
 */
export function completions(typed: QueryWord, words: readonly KnownWord[], count: number): string[] {
  const begins = ({ form, fold }: KnownWord): boolean =>
    typed.bearsMarks ? form.startsWith(typed.form) : fold.startsWith(typed.fold);
  const found: string[] = [];
  for (const word of words) {
    if (found.length >= count) break;
    if (begins(word) && word.form !== typed.form) found.push(word.form);
  }
  return [typed.form, ...found];
}

/**
 * The known word that a reader most likely meant by one that stands nowhere: fewest slips in letters, then in marks, then
 * the most common.
 *
 * @param words the most common first
 * @returns undefined when no word is near
 */
export function nearestWord(typed: QueryWord, words: readonly KnownWord[]): string | undefined {
  const mostSlips = typed.fold.length < 3 ? 0 : typed.fold.length < 6 ? 1 : 2;
  let best: { form: string; slips: number } | undefined;
  for (const { form, fold, commonness } of words) {
    if (Math.abs(fold.length - typed.fold.length) > mostSlips) continue;
    const letters = fold === typed.fold ? 0 : slipsBetween(fold, typed.fold);
    if (letters > mostSlips || form === typed.form) continue;
    // A slip in a letter weighs more than any difference in marks; being common decides between equals.
    const slips = letters * 4 + (typed.bearsMarks ? distance(form, typed.form) : 0) - commonness / 64;
    if (best === undefined || slips < best.slips) best = { form, slips };
  }
  return best?.form;
}

/** Letters changed, added, left out; two neighbours swapped are one slip. */
function slipsBetween(one: string, other: string): number {
  const edits = distance(one, other);
  if (edits !== 2 || one.length !== other.length) return edits;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one[at] === other[at + 1] && one[at + 1] === other[at] ? 1 : edits;
}
