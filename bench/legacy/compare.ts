import { distance } from 'fastest-levenshtein';

/** How far a text is from its transcript. */
export interface Difference {
  characters: number;
  /** Characters that would have to be put in, taken out or changed; white space does not count. */
  wrong: number;
  /** The same when capitals and small letters are one. */
  wrongLetters: number;
}

/**
 * Compares a text with its transcript, word by word.
 *
 * @returns undefined when they do not have the same number of words
 */
export function countDifferences(text: string, transcript: string): Difference | undefined {
  const [words, wanted] = [text, transcript].map((each) => each.normalize('NFC').match(/\S+/g) ?? []);
  if (words === undefined || wanted === undefined || words.length !== wanted.length) return undefined;
  const difference: Difference = { characters: 0, wrong: 0, wrongLetters: 0 };
  wanted.forEach((word, index) => {
    const found = words[index] ?? '';
    difference.characters += word.length;
    if (found === word) return;
    difference.wrong += distance(found, word);
    difference.wrongLetters += distance(found.toLowerCase(), word.toLowerCase());
  });
  return difference;
}
