import { isVietnameseSyllable } from '../syllable.ts';

/**
 * Small letters with a tone become capitals in a word whose other letters are all capitals: TCVN3 has no capitals with a tone,
 * and whoever typed them on its keyboard got small ones.
 *
 * @param word letters, NFC
 * @example
 * capitaliseWord('CHíNH') // 'CHÍNH'
 */
export function capitaliseWord(word: string): string {
  const plain = word.match(/[a-z]/gi) ?? [];
  return plain.length > 1 && plain.every((letter) => letter <= 'Z') ? word.toUpperCase() : word;
}

/**
 * The same for short words that do not tell by themselves, where the words on either side of them are capitals.
 *
 * @param line NFC
 * @example
 * capitaliseLine('Bộ TÀI CHÍNH') // 'BỘ TÀI CHÍNH'
 */
export function capitaliseLine(line: string): string {
  const words = [...line.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({ word: match[0], at: match.index }));
  const kinds = words.map(({ word }) => kindOf(word));
  let result = '';
  let done = 0;
  for (let start = 0; start < words.length; start++) {
    if (kinds[start] !== 'unsure') continue;
    let end = start;
    while (kinds[end + 1] === 'unsure') end++;
    const sides = [kinds[start - 1], kinds[end + 1]];
    const [first, last] = [words[start], words[end]];
    if (first !== undefined && last !== undefined && sides.includes('capitals') && !sides.includes('other')) {
      result += line.slice(done, first.at) + line.slice(first.at, last.at + last.word.length).toUpperCase();
      done = last.at + last.word.length;
    }
    start = end;
  }
  return result + line.slice(done);
}

/**
 * Whether a line has not a single capital and does not go on from the line before: TCVN3 may have set it in a font that
 * draws small letters as capitals, which the text does not tell.
 */
export function mayBeHeading(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 6 && /^[\s\p{P}]*\p{Ll}/u.test(line) && !/\p{Lu}/u.test(line) && !/[.,;:!?…]\s*$/.test(line);
}

function kindOf(word: string): 'capitals' | 'unsure' | 'other' {
  if (word.length > 1 && word === word.toUpperCase()) return isVietnameseSyllable(word) ? 'capitals' : 'other';
  const plain = word.match(/[a-z]/gi) ?? [];
  return word.length < 9 && plain.length < 2 && plain.every((letter) => letter <= 'Z') ? 'unsure' : 'other';
}
