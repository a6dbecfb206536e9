import { distance } from 'fastest-levenshtein';
import { foldKey } from './fold.ts';

/**
 * The candidate an editor most likely meant, for "ý bạn là …?". Marks and case count for nothing, unless they decide
 * between two candidates that are equally near.
 *
 * @returns undefined when every candidate needs a change to more than a third of its letters
 * @example
 * nearest('tilte', ['title', 'category', 'date']) // 'title'
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const key = foldKey(word);
  if (key === '') return undefined;

  let best: { candidate: string; edits: number; rawEdits: number } | undefined;
  for (const candidate of candidates) {
    const edits = likelyEdits(key, foldKey(candidate));
    if (edits === undefined || (best && edits > best.edits)) continue;
    const rawEdits = distance(word, candidate);
    if (best === undefined || edits < best.edits || rawEdits < best.rawEdits) best = { candidate, edits, rawEdits };
  }
  return best?.candidate;
}

/** Letters changed between two words; undefined when they are too many for a slip of the hand. */
function likelyEdits(one: string, other: string): number | undefined {
  const third = Math.floor(Math.max(one.length, other.length) / 3);
  // Spares most of the work when the candidates are all the articles of an archive.
  if (Math.abs(one.length - other.length) > third) return undefined;
  const edits = distance(one, other);
  // Two letters swapped count as two edits though they are one slip.
  const isSlip = edits <= third || (edits === third + 1 && inOrder(one) === inOrder(other));
  return isSlip ? edits : undefined;
}

function inOrder(text: string): string {
  return [...text].sort().join('');
}
