import type { Abbreviation } from './abbreviations.ts';
import { isFunctionWord } from './function-words.ts';
import type { ParsedQuery, QueryWord } from './query.ts';
import { rewritings } from './rewrite.ts';

/** Which words of the index count as the one that was asked. */
export type Lookup =
  /** These forms and no other. */
  | { forms: readonly string[] }
  /** All that fold to this. */
  | { fold: string };

/** One way of asking what the reader asked. */
export interface Plan {
  words: { lookup: Lookup; place: number; word: QueryWord }[];
  /** Stretches of `words` that must stand side by side. */
  phrases: [number, number][];
  excluded: Lookup[][];
  /** What a hit counts for, 1 for the words as typed. */
  weight: number;
}

/** Words from which on a query is a question: what it says counts, not every word of it. */
export const questionLength = 6;

/** What other spellings of the same thing count for: behind the words as typed, before words that merely stand about. */
const rewrittenWeight = 0.8;
const unmarkedWeight = 0.9;

/** The words as they were typed: with their marks where they bear any; in a query without marks each stands for all forms. */
export function planAsTyped(query: ParsedQuery): Plan {
  const anyMarks = query.words.some(({ bearsMarks }) => bearsMarks);
  return plan(query, (word) => (anyMarks ? exactly(word) : loosely(word)), 1);
}

/** The last word may go on: it stands for these forms. */
export function planTyping(query: ParsedQuery, forms: readonly string[]): Plan {
  const asTyped = planAsTyped(query);
  const last = asTyped.words.at(-1);
  if (last?.place !== query.words.length - 1) return asTyped;
  const words = [...asTyped.words.slice(0, -1), { ...last, lookup: { forms } }];
  return { ...asTyped, words };
}

/** Words without marks stand for all their forms beside words that bear theirs; undefined when there are not both. */
export function planMixed(query: ParsedQuery): Plan | undefined {
  const isMixed = query.words.some((word) => word.bearsMarks) && query.words.some((word) => !word.bearsMarks);
  return isMixed ? plan(query, (word) => (word.bearsMarks ? exactly(word) : loosely(word)), unmarkedWeight) : undefined;
}

/** Marks count for nothing. */
export function planLoosely(query: ParsedQuery): Plan {
  return plan(query, loosely, 1);
}

/** The same with abbreviations written out or long forms shortened, and document numbers in their other forms. */
export function planRewritten(query: ParsedQuery, abbreviations: readonly Abbreviation[]): Plan[] {
  // What stands in quotes is wanted as it stands.
  if (query.phrases.length > 0) return [];
  return rewritings(query.words, abbreviations).map((words) => ({
    ...plan({ ...query, words }, (word) => (word.bearsMarks ? exactly(word) : loosely(word)), rewrittenWeight),
  }));
}

function plan(query: ParsedQuery, lookup: (word: QueryWord) => Lookup, weight: number): Plan {
  const words = query.words.map((word, place) => ({ lookup: lookup(word), place, word }));
  const excluded = query.excluded.map((phrase) =>
    phrase.map((word) => (word.bearsMarks ? exactly(word) : loosely(word))),
  );
  const telling = words.filter(({ word }) => !isFunctionWord(word));
  const isQuestion = words.length >= questionLength && query.phrases.length === 0 && telling.length > 1;
  return { words: isQuestion ? telling : words, phrases: query.phrases, excluded, weight };
}

function exactly({ form }: QueryWord): Lookup {
  return { forms: [form] };
}

function loosely({ fold }: QueryWord): Lookup {
  return { fold };
}
