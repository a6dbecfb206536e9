import type { Postings } from './postings.ts';

/** A word as ranking sees it in one part of the index. */
export interface RankWord {
  postings: Postings;
  /** What the word tells apart (`inverseFrequency`), over the whole archive. */
  weight: number;
  /** Its place in the query: words that were left out between two others keep their room. */
  place: number;
}

/** What ranking must know of a part's documents. */
export interface RankPart {
  documents: readonly { length: number; titleLength: number }[];
  /** Of the whole archive, in words. */
  averageLength: number;
}

export interface RankedDocument {
  document: number;
  /** Near 1 for the words, near 4 for the whole query side by side: ways of asking the same can be compared. */
  score: number;
  /** Share of the query that the document holds, by the weight of its words. */
  coverage: number;
  /** It holds every word. */
  isFull: boolean;
  /** It holds the words as they were asked for, side by side. */
  isPhrase: boolean;
  /** Its title holds every word. */
  isTitle: boolean;
}

/**
 * Ranks the documents that hold any of the words: BM25 over the words, a bonus for each two neighbours of the query that
 * are neighbours in the text, a large one for the whole query side by side, a small one for words of the title, and a price
 * for words that are missing.
 *
 * @param words at most 30, in the order of the query
 * @param phrases stretches of `words` that a document must hold side by side
 * @see https://en.wikipedia.org/wiki/Okapi_BM25
 */
export function rank(
  { documents, averageLength }: RankPart,
  words: readonly RankWord[],
  phrases: readonly [number, number][] = [],
): RankedDocument[] {
  const count = documents.length;
  const sums = new Float64Array(count);
  const coverages = new Float64Array(count);
  const masks = new Uint32Array(count);
  const inTitle = new Uint8Array(count);
  const longest = new Uint8Array(count);
  const kept = phrases.map(() => new Uint8Array(count));
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  let before: Run | undefined;

  for (const [index, word] of words.entries()) {
    const { postings, weight } = word;
    const run = follow(before, word, count);
    for (let entry = 0; entry < postings.documents.length; entry += 1) {
      const document = postings.documents[entry] ?? 0;
      const facts = documents[document];
      if (facts === undefined) continue;
      const start = postings.starts[entry] ?? 0;
      const end = postings.starts[entry + 1] ?? 0;
      const frequency = end - start;
      let pairs = 0;
      let best = 1;
      for (let place = start; place < end; place += 1) {
        const length = run.lengths[place] ?? 1;
        if (length > 1) pairs += 1;
        if (length > best) best = length;
      }
      const norm = saturation * (1 - lengthShare + (lengthShare * facts.length) / averageLength);
      let sum = (weight * frequency * (saturation + 1)) / (frequency + norm);
      if (pairs > 0 && before !== undefined) {
        sum += ((pairBonus * (weight + before.weight)) / 2) * ((pairs * (saturation + 1)) / (pairs + norm));
      }
      if ((postings.positions[start] ?? 0) < facts.titleLength) {
        sum += titleBonus * weight;
        inTitle[document] = (inTitle[document] ?? 0) + 1;
      }
      sums[document] = (sums[document] ?? 0) + sum;
      coverages[document] = (coverages[document] ?? 0) + weight;
      masks[document] = (masks[document] ?? 0) | (1 << index);
      if (best > (longest[document] ?? 0)) longest[document] = best;
      for (const [which, [from, to]] of phrases.entries()) {
        const flags = kept[which];
        if (flags !== undefined && index === to - 1 && best >= to - from) flags[document] = 1;
      }
    }
    before = run;
  }

  const all = 2 ** words.length - 1;
  const most = total * (saturation + 1);
  const ranked: RankedDocument[] = [];
  for (let document = 0; document < count; document += 1) {
    const mask = masks[document];
    if (mask === 0 || kept.some((flags) => flags[document] === 0)) continue;
    const coverage = (coverages[document] ?? 0) / total;
    const isPhrase = words.length > 1 && longest[document] === words.length;
    const base = (sums[document] ?? 0) / most + (isPhrase ? phraseBonus : 0);
    ranked.push({
      document,
      score: base * coverage ** missingPrice,
      coverage,
      isFull: mask === all,
      isPhrase: isPhrase || (words.length === 1 && mask === all),
      isTitle: inTitle[document] === words.length,
    });
  }
  return ranked;
}

/**
 * How much a word tells apart: nothing when every document holds it.
 *
 * @param documents of the archive
 * @param holding those that hold the word
 */
export function inverseFrequency(documents: number, holding: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
}

const saturation = 1.2;
const lengthShare = 0.75;
const pairBonus = 1;
const phraseBonus = 3;
const titleBonus = 0.6;
const missingPrice = 1.5;

/** How many words of the query stand side by side up to each occurrence of one of them. */
interface Run {
  postings: Postings;
  /** For each position of the postings. */
  lengths: Uint8Array;
  place: number;
  weight: number;
  /** For each document, its index in the postings and one; 0 when it does not hold the word. */
  entries: Uint32Array;
}

function follow(before: Run | undefined, { postings, place, weight }: RankWord, count: number): Run {
  const lengths = new Uint8Array(postings.positions.length).fill(1);
  const entries = new Uint32Array(count);
  const distance = before === undefined ? 0 : place - before.place;
  for (let entry = 0; entry < postings.documents.length; entry += 1) {
    const document = postings.documents[entry] ?? 0;
    entries[document] = entry + 1;
    const other = before?.entries[document] ?? 0;
    if (before === undefined || other === 0) continue;
    let left = before.postings.starts[other - 1] ?? 0;
    const leftEnd = before.postings.starts[other] ?? 0;
    const end = postings.starts[entry + 1] ?? 0;
    for (let right = postings.starts[entry] ?? 0; right < end; right += 1) {
      const wanted = (postings.positions[right] ?? 0) - distance;
      while (left < leftEnd && (before.postings.positions[left] ?? 0) < wanted) left += 1;
      if (left < leftEnd && before.postings.positions[left] === wanted)
        lengths[right] = (before.lengths[left] ?? 0) + 1;
    }
  }
  return { postings, lengths, place, weight, entries };
}
