/*
 * How much two texts have in common, told from small sketches: of the shingles of a text (four words in a row), hashed and
 * dealt into bins, the least hash of each bin. Two texts have the same least hash in about that share of the bins in which they
 * have the same shingles (one permutation hashing: Li, Owen, Zhang, NIPS 2012).
 */

/**
 * Sixteen bits of the least hash of each bin, `none` where no shingle fell: a string of 64 units, for ten thousand small arrays take
 * longer to be read again than all else that is remembered of their texts.
 */
export type Sketch = string;

const bins = 64;
const empty = 0xffffffff;
const none = 0xffff;
const shingle = 4;

/** Bins that must agree for two texts to be compared at all. */
const band = 4;

/** Texts of one band that a text is compared with: a bound, so that boilerplate of thousands costs no more than that of some. */
const mostInBand = 12;

/**
 * The sketch of a text; capitals, punctuation and line breaks count for nothing.
 *
 * @returns undefined when it has too few words to tell it from others
 */
export function sketchText(text: string, leastWords: number): Sketch | undefined {
  const least = new Uint32Array(bins).fill(empty);
  const last = new Uint32Array(shingle);
  let words = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isWordLetter(code)) {
      word = Math.imul(word ^ (code < 91 && code > 64 ? code + 32 : code), 0x01000193) + 1;
      continue;
    }
    if (word === 0) continue;
    last[words++ % shingle] = word;
    word = 0;
    if (words < shingle) continue;
    let hash = 0x811c9dc5;
    for (let back = 0; back < shingle; back++) hash = mix(hash ^ (last[(words + back) % shingle] ?? 0));
    const bin = hash >>> 26;
    if (hash >>> 0 < (least[bin] ?? 0)) least[bin] = hash;
  }
  return words < leastWords ? undefined : String.fromCharCode(...least.map(unitOf));
}

/** The highest bits of a hash say its bin, and those of the least one are mostly zeros. */
function unitOf(hash: number): number {
  return hash === empty ? none : Math.min((hash >>> 4) & 0xffff, none - 1);
}

/** Share of what two texts have in common, from 0 to 1. */
export function resemblance(one: Sketch, other: Sketch): number {
  let used = 0;
  let same = 0;
  for (let bin = 0; bin < bins; bin++) {
    const unit = one.charCodeAt(bin);
    const isSame = unit === other.charCodeAt(bin);
    if (isSame && unit === none) continue;
    used++;
    if (isSame) same++;
  }
  return used === 0 ? 0 : same / used;
}

/**
 * Finds, for each text, one before it that is nearly the same; in time that grows with the number of texts alone.
 *
 * @param sketches in an order that stays: the first of those that are alike is nobody's copy
 * @param least share that two texts must have in common
 * @returns index of the copy → index of the text it is like
 */
export function findLikenesses(sketches: readonly (Sketch | undefined)[], least: number): Map<number, number> {
  const buckets = Array.from({ length: bins / band }, () => new Map<number, number[]>());
  const alike = new Map<number, number>();
  sketches.forEach((sketch, index) => {
    if (sketch === undefined) return;
    const met: number[] = [];
    buckets.forEach((bucketsOfBand, at) => {
      const key = keyOfBand(sketch, at * band);
      const bucket = key === undefined ? undefined : bucketsOfBand.get(key);
      if (bucket !== undefined) met.push(...bucket);
      if (key === undefined || (bucket !== undefined && bucket.length === mostInBand)) return;
      if (bucket === undefined) bucketsOfBand.set(key, [index]);
      else bucket.push(index);
    });
    if (met.length === 0) return;
    let best: { index: number; share: number } | undefined;
    for (const each of [...new Set(met)].sort((a, b) => a - b)) {
      const other = sketches[each];
      const share = other === undefined ? 0 : resemblance(sketch, other);
      if (share >= least && share > (best?.share ?? 0)) best = { index: each, share };
    }
    if (best !== undefined) alike.set(index, best.index);
  });
  return alike;
}

/** Stands for the hashes of a band; that two bands share one by chance shows when the sketches are compared. */
function keyOfBand(sketch: Sketch, start: number): number | undefined {
  let key = 0;
  let used = 0;
  for (let bin = start; bin < start + band; bin++) {
    const unit = sketch.charCodeAt(bin);
    if (unit !== none) used++;
    key = mix(key ^ unit);
  }
  // With its sign: numbers of 32 bits without are no integers to V8, whose maps take long to find them.
  return used === 0 ? undefined : key | 0;
}

function isWordLetter(code: number): boolean {
  if (code < 128) return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
  // Spaces that do not break, general punctuation, ideographic space.
  return code !== 0xa0 && code !== 0xab && code !== 0xbb && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000;
}

/** The finaliser of MurmurHash3: each bit of the input turns half of those of the output. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
