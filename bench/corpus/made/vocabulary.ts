import type { Random } from '../random.ts';
import { distinct } from './distinct.ts';
import { drawSyllable } from './syllables.ts';
import { type Weighted, weighted, zipf } from './weighted.ts';

/** What made texts are written with. */
export interface Vocabulary {
  /** A word of one or two syllables, common ones often. */
  word(random: Random): string;
  /** A syllable that names are made of, with a capital. */
  name(random: Random): string;
}

/** As a newspaper of some years has them. */
const wordCount = 14_000;
const syllableCount = 2_600;
const nameCount = 220;

/**
 * Makes a vocabulary whose words have the frequencies of real ones (Zipf): the commonest are single syllables, as particles
 * are, most of the others two syllables from a stock that they share.
 */
export function makeVocabulary(random: Random): Vocabulary {
  const syllables = distinct(syllableCount, () => drawSyllable(random));
  const stock = zipf(syllables);
  const words = distinct(wordCount, (made) =>
    random.next() < shareOfPairs(made) ? `${stock.pick(random)} ${stock.pick(random)}` : stock.pick(random),
  );
  const drawn = zipf(words);
  const names: Weighted<string> = weighted(
    distinct(nameCount, () => capitalise(stock.pick(random))).map((each) => [each, 1]),
  );
  return { word: (from) => drawn.pick(from), name: (from) => names.pick(from) };
}

/** With a capital at the beginning: `đường sắt` → `Đường sắt`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Few among the hundred commonest words, nearly all among the rare ones, for there are not so many syllables. */
function shareOfPairs(rank: number): number {
  if (rank < 100) return 0.1;
  return rank < 1000 ? 0.6 : 0.92;
}
