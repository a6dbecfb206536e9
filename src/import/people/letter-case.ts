import { foldMarks } from '../../lib/vietnamese/fold.ts';

/**
 * A name written in capitals, in the case of running text; other names stay. Initials and acronyms keep their capitals.
 *
 * @example
 * titleCaseName('ĐÀO THỊ ÚT') // 'Đào Thị Út'
 * titleCaseName('N.T. ĐẠI (TTXVN)') // 'N.T. Đại (TTXVN)'
 */
export function titleCaseName(name: string): string {
  if (!isInCapitals(name)) return name;
  const isAlone = !/\p{L}\P{L}+\p{L}/u.test(name);
  return name.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => {
    if (word === 'THS') return 'ThS';
    return keepsCapitals(word, isAlone) ? word : word.charAt(0) + word.slice(1).toLowerCase();
  });
}

function isInCapitals(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

/** Onset, vowels, final consonant: what every Vietnamese syllable is made of, marks apart. */
const syllable = /^(?:ch|gh?|gi|kh|ngh?|nh|ph|qu|th|tr|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** `TTXVN`, `PGS`, `UBND`; a pen name such as `AB` when nothing stands beside it. */
function keepsCapitals(word: string, isAlone: boolean): boolean {
  const letters = foldMarks(word).toLowerCase();
  if (letters.length === 1 || !/[aeiouy]/.test(letters)) return true;
  if (syllable.test(letters)) return false;
  if (isAlone) return letters.length <= 5;
  return letters.length <= 3 || (letters.length === 4 && /[^aeiouy]{3}/.test(letters));
}
