import type { Random } from '../random.ts';
import { capitalise, type Vocabulary } from './vocabulary.ts';

/** Text of a newspaper, its meaning apart. */
export interface Writer {
  /** One sentence, at most `most` syllables where that is given. */
  sentence(most?: number): string;
  /** Words without a full stop: a title, a heading, a caption. */
  phrase(least: number, most: number): string;
}

/** Writes with the words of a vocabulary, and with the names and numbers that news is full of. */
export function openWriter(vocabulary: Vocabulary, random: Random): Writer {
  const word = (): string => {
    const drawn = random.next();
    if (drawn < 0.03) return properName();
    if (drawn < 0.055) return number();
    return vocabulary.word(random);
  };
  const properName = (): string =>
    Array.from({ length: random.between(2, 3) }, () => vocabulary.name(random)).join(' ');
  const number = (): string => {
    const amount = random.between(2, 980);
    return random.pick([
      `${amount}`,
      `${amount}`,
      `${amount}.${random.between(100, 999)}`,
      `${random.between(1, 99)},5%`,
    ]);
  };
  const words = (syllables: number): string[] => {
    // Not a number at the beginning: Markdown would see a list.
    const text = [vocabulary.word(random)];
    for (let written = countSyllables(text); written < syllables; ) {
      const next = word();
      text.push(next);
      written += countSyllables([next]);
    }
    return text;
  };
  return {
    sentence(most = 45) {
      const length = Math.min(most, Math.max(5, Math.round(random.logNormal(21, 0.45))));
      const text = words(length);
      const withCommas = text.map((each, at) =>
        at > 2 && at < text.length - 3 && random.next() < 0.08 ? `${each},` : each,
      );
      return `${capitalise(withCommas.join(' '))}${random.next() < 0.02 ? '?' : '.'}`;
    },
    phrase: (least, most) => capitalise(words(random.between(least, most)).join(' ')),
  };
}

/** Vietnamese writes each syllable apart. */
function countSyllables(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.split(' ').length, 0);
}
