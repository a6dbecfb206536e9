/** A place of a text and what shall stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A stretch of a text, its end not included. */
export type Range = readonly [start: number, end: number];

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/**
 * Whether a place touches any of the ranges.
 *
 * @param ranges in any order
 */
export function touchesAny(ranges: readonly Range[]): (place: { start: number; end: number }) => boolean {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  // The furthest end of all ranges up to each: one look-up tells whether any of them reaches over a place.
  const reach: number[] = [];
  for (const [, end] of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.[0] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}
