/** How many answers are looked at, and counted at most: a reader's first page. */
export const depth = 10;

/** How good one list of answers is. */
export interface Score {
  /** Part of the relevant articles that stand among the first ten; of ten, when there are more. */
  share: number;
  /** 1 divided by the place of the first relevant article; 0 when there is none among the first ten. */
  reciprocalRank: number;
  isEmpty: boolean;
}

/** What is printed of a set of queries. */
export interface Figures {
  queries: number;
  /** Mean over the queries, as is `reciprocalRank`. */
  share: number;
  reciprocalRank: number;
  /** Queries that were answered with nothing. */
  empty: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** 95th percentile of the time until the first results. */
  firstP95: number;
}

/**
 * Judges the answer to one query.
 *
 * @param found ids of articles, best first; an id that comes again counts once, at its first place
 * @param relevant ids of the articles that were to be found; at least one
 */
export function scoreAnswer(found: readonly string[], relevant: ReadonlySet<string>): Score {
  const top = found.slice(0, depth);
  const right = new Set(top.filter((id) => relevant.has(id)));
  const first = top.findIndex((id) => relevant.has(id));
  return {
    share: right.size / Math.min(depth, relevant.size),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    isEmpty: found.length === 0,
  };
}

/** Sums up a set: scores and times of the same queries. */
export function summarise(
  scores: readonly Score[],
  milliseconds: readonly number[],
  firstMilliseconds: readonly number[],
): Figures {
  return {
    queries: scores.length,
    share: mean(scores.map((score) => score.share)),
    reciprocalRank: mean(scores.map((score) => score.reciprocalRank)),
    empty: scores.filter((score) => score.isEmpty).length,
    p50: percentile(milliseconds, 50),
    p95: percentile(milliseconds, 95),
    firstP95: percentile(firstMilliseconds, 95),
  };
}

/** Arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The smallest value that at least so many per cent of the values do not exceed (nearest rank); 0 of nothing.
 *
 * @example percentile([10, 20, 30, 40], 50) // 20
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

/**
 * So many items, at even distances and beginning with the first: the same sample each time. All, when there are no more.
 *
 * @example sampleEvenly([1, 2, 3, 4, 5, 6], 3) // [1, 3, 5]
 */
export function sampleEvenly<Item>(items: readonly Item[], size: number): Item[] {
  if (items.length <= size) return [...items];
  return Array.from({ length: size }, (_, index) => items[Math.floor((index * items.length) / size)] as Item);
}
