import { type Plan, questionLength } from '../../../lib/search/plan.ts';
import type { ParsedQuery } from '../../../lib/search/query.ts';
import type { Hit } from './hits.ts';

/** What was found, in the groups that the reader sees apart. */
export interface Found {
  /** All words as asked; of a whole question, whatever covers enough of it. */
  full: Hit[];
  /** All words, some with other marks. */
  looser: Hit[];
  /** Some words are missing. */
  partial: Hit[];
  /** Which words to mark in results and articles: of the first and last group, of the middle one. */
  marks: { asked: string[]; looser: string[] };
}

export const nothing: Found = { full: [], looser: [], partial: [], marks: { asked: [], looser: [] } };

/** So many results of all words are enough: then those with missing words are left out. */
const enough = 10;

/** Fewer words must all be there. */
const fewestForPartial = 3;

/** Share of the query, by the weight of its words, that a result must hold: of a few words, of a whole question. */
const leastCoverage = { words: 0.5, question: 0.35 };

/**
 * Sorts out what the ways of asking have found; a document counts once, at its best.
 *
 * @param plans ways of asking what was asked
 * @param loosely the way that leaves marks out, when it was asked
 */
export function sortOut(
  query: ParsedQuery,
  plans: readonly Plan[],
  loosely: Plan | undefined,
  hitsOf: (plan: Plan) => Hit[],
): Found {
  const asked = bestOf(plans.flatMap(hitsOf));
  const loose = loosely === undefined ? [] : hitsOf(loosely);
  const marks = { asked: marksOf(plans), looser: marksOf(loosely === undefined ? [] : [loosely]) };
  if (query.words.length >= questionLength && query.phrases.length === 0) {
    const full = [...asked.values()].filter(({ coverage }) => coverage >= leastCoverage.question);
    const looser = loose.filter((hit) => hit.coverage >= leastCoverage.question && !asked.has(idOf(hit)));
    return { full, looser, partial: [], marks };
  }
  const full = [...asked.values()].filter(({ isFull }) => isFull);
  const fullIds = new Set(full.map(idOf));
  const looser = loose.filter((hit) => hit.isFull && !fullIds.has(idOf(hit)));
  const mayBePartial = query.words.length >= fewestForPartial && full.length + looser.length < enough;
  const others = mayBePartial ? [...bestOf([...asked.values(), ...loose]).values()] : [];
  const shown = new Set([...full, ...looser].map(idOf));
  const partial = others.filter((hit) => hit.coverage >= leastCoverage.words && !shown.has(idOf(hit)));
  return { full, looser, partial, marks };
}

function bestOf(hits: readonly Hit[]): Map<number, Hit> {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const id = idOf(hit);
    const other = best.get(id);
    if (other === undefined) best.set(id, hit);
    else if (hit.isFull && !other.isFull) best.set(id, { ...hit, score: Math.max(hit.score, other.score) });
    else if (hit.score > other.score) best.set(id, { ...hit, isFull: other.isFull || hit.isFull });
  }
  return best;
}

/** A part holds far fewer documents than this. */
function idOf({ part, document }: Hit): number {
  return part * 2 ** 20 + document;
}

/** Forms, and folds behind a `~`. */
function marksOf(plans: readonly Plan[]): string[] {
  const lookups = plans.flatMap(({ words }) => words.map(({ lookup }) => lookup));
  return [...new Set(lookups.flatMap((lookup) => ('fold' in lookup ? [`~${lookup.fold}`] : lookup.forms)))];
}
