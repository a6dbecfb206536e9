import { mayBeLegacy } from './decode.ts';
import { type LegacyEncoding, legacyEncodings } from './encodings.ts';
import { highestScore, isForeignWord, type Readings, readWord, scoreAsIs } from './score.ts';

/** A word that an old encoding may have made. */
export interface Word {
  start: number;
  end: number;
  /** How much it looks like Vietnamese as it stands. */
  asIs: number;
  readings: Readings;
  /** Absent when it stands in Unicode. */
  encoding?: LegacyEncoding;
}

/**
 * Decides for every word of some texts which encoding it is in: the labels of all of them that together look most like
 * Vietnamese, when each change into an old encoding costs something (Viterbi's algorithm).
 *
 * @returns for each text the words that hold more than ASCII; the others are the same in all encodings
 */
export function labelWords(texts: readonly string[]): Word[][] {
  const candidates = texts.map(findWords);
  if (!mayHoldRun(candidates.flat())) return texts.map(() => []);
  const words = candidates.map((each) => each.map((word) => ({ ...word, readings: readWord(word.word) })));
  const chain = words.flat();
  const found = label(chain, new Set());
  // Once an encoding is known to be there, less has to speak for the next run in it.
  if (found.size > 0) label(chain, found);
  return words;
}

/**
 * What it costs to change into an encoding, less than three common words gain, or into one that is known to be there, and out of
 * it. To begin in one that is known costs nothing.
 */
const FIRST_CHANGE = 8;
const NEXT_CHANGE = 2.5;
const CHANGE_BACK = 2.5;

/** What a word of another language says against a run around it. */
const FOREIGN_WORD = 1;

interface FoundWord extends Omit<Word, 'readings'> {
  word: string;
  /** How many words of another language stand before it. */
  foreignBefore: number;
}

const states: readonly (LegacyEncoding | undefined)[] = [undefined, ...legacyEncodings];

function findWords(text: string): FoundWord[] {
  const words: FoundWord[] = [];
  let foreignBefore = 0;
  for (const { 0: word, index: start } of text.matchAll(/[^\t\n\v\f\r ]+/g)) {
    if (mayBeLegacy(word) || !ASCII.test(word)) {
      words.push({ word, start, end: start + word.length, asIs: scoreAsIs(word), foreignBefore });
      foreignBefore = 0;
    } else if (isForeignWord(word)) foreignBefore++;
  }
  return words;
}

/** Whether any stretch could gain enough: spares Unicode text, nearly all there is, the reading in each encoding. */
function mayHoldRun(words: readonly FoundWord[]): boolean {
  let gain = 0;
  return words.some(({ word, asIs }) => {
    gain = Math.max(0, gain + highestScore(word) - asIs);
    return gain > FIRST_CHANGE;
  });
}

/**
 * Writes the best labels into the words.
 *
 * @param known encodings that are there
 * @returns the encodings among the labels
 */
function label(words: readonly (Word & FoundWord)[], known: ReadonlySet<LegacyEncoding>): Set<LegacyEncoding> {
  const costs = states.map((state) => (state === undefined ? 0 : known.has(state) ? NEXT_CHANGE : FIRST_CHANGE));
  let totals = costs.map((cost) => (cost === FIRST_CHANGE ? -cost : 0));
  const cameFrom = words.map((word) => {
    const left = totals.map((total, index) => (index === 0 ? total : total - CHANGE_BACK));
    const best = indexOfBest(left);
    const from = new Uint8Array(states.length);
    totals = states.map((state, index) => {
      const stayed = totals[index] ?? 0;
      const changed = (left[best] ?? 0) - (costs[index] ?? 0);
      from[index] = changed > stayed ? best : index;
      const before = Math.max(stayed, changed);
      if (state === undefined) return before + word.asIs;
      return before + word.readings[state].score - word.foreignBefore * FOREIGN_WORD;
    });
    return from;
  });
  let state = indexOfBest(totals);
  const found = new Set<LegacyEncoding>();
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index];
    const encoding = states[state];
    if (word !== undefined) word.encoding = encoding;
    if (encoding !== undefined) found.add(encoding);
    state = cameFrom[index]?.[state] ?? 0;
  }
  return found;
}

function indexOfBest(totals: readonly number[]): number {
  return totals.indexOf(Math.max(...totals));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\u0000-\u007f]*$/;
