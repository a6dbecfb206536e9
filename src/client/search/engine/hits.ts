import type { Plan } from '../../../lib/search/plan.ts';
import type { Postings } from '../../../lib/search/postings.ts';
import { inverseFrequency, type RankedDocument, rank } from '../../../lib/search/rank.ts';
import type { IndexFiles, Part } from './index-files.ts';

/** A document of a part that a plan found. */
export interface Hit extends RankedDocument {
  /** Index of the part, the newest is 0. */
  part: number;
}

/** What a plan needs of one part: the postings of its words, and the documents that are left out. */
export interface Fetched {
  part: Part;
  postings: Postings[];
  excluded: Set<number>;
}

export async function fetchPlan(files: IndexFiles, part: Part, plan: Plan): Promise<Fetched> {
  const [postings, excluded] = await Promise.all([
    Promise.all(plan.words.map(({ lookup }) => files.postings(part, lookup))),
    Promise.all(
      plan.excluded.map(async (phrase) => {
        const words = await Promise.all(phrase.map((lookup) => files.postings(part, lookup)));
        return holding(part, words);
      }),
    ),
  ]);
  return { part, postings, excluded: new Set(excluded.flat()) };
}

/** Documents that hold all of the words side by side. */
function holding({ table }: Part, words: readonly Postings[]): number[] {
  const asked = words.map((postings, place) => ({ postings, weight: 1, place }));
  const found = rank({ documents: table.documents, averageLength: 1 }, asked, [[0, words.length]]);
  return found.map(({ document }) => document);
}

/** Lets others do something between two pieces of work, where they share a thread. */
export type Pause = () => Promise<void>;

export const noPause: Pause = async () => {};

/**
 * Ranks what has come of a plan.
 *
 * @param fetched by index of the part; undefined where it has not come
 * @param absent folds of words that stand nowhere: they are passed over, so that the others are still found
 * @param pause between two parts
 */
export async function rankPlan(
  plan: Plan,
  fetched: readonly (Fetched | undefined)[],
  absent: ReadonlySet<string> = new Set(),
  pause: Pause = noPause,
): Promise<Hit[]> {
  const asked = plan.words.flatMap(({ word }, index) => (absent.has(word.fold) ? [] : [index]));
  // A phrase in quotes with a word that stands nowhere stands nowhere.
  const isWhole = plan.phrases.every(
    ([from, to]) => asked.includes(from) && asked.indexOf(to - 1) - asked.indexOf(from) === to - 1 - from,
  );
  if (asked.length === 0 || !isWhole) return [];
  const phrases = plan.phrases.map(([from, to]): [number, number] => [asked.indexOf(from), asked.indexOf(to - 1) + 1]);
  const frequencies = frequenciesOf(plan, fetched);
  const { documents, averageLength } = extentOf(fetched);
  const hits: Hit[][] = [];
  for (const [index, ofPart] of fetched.entries()) {
    if (ofPart === undefined) continue;
    await pause();
    const words = asked.flatMap((wordIndex) => {
      const postings = ofPart.postings[wordIndex];
      const weight = inverseFrequency(documents, frequencies[wordIndex] ?? 0);
      return postings ? [{ postings, weight, place: plan.words[wordIndex]?.place ?? 0 }] : [];
    });
    const ranked = rank({ documents: ofPart.part.table.documents, averageLength }, words, phrases)
      .filter(({ document }) => !ofPart.excluded.has(document))
      .map((hit) => ({ ...hit, score: hit.score * plan.weight, part: index }));
    hits.push(ranked);
  }
  return hits.flat();
}

/** In how many documents each word of a plan stands. */
export function frequenciesOf(plan: Plan, fetched: readonly (Fetched | undefined)[]): number[] {
  return plan.words.map((_, index) =>
    fetched.reduce((sum, ofPart) => sum + (ofPart?.postings[index]?.documents.length ?? 0), 0),
  );
}

function extentOf(fetched: readonly (Fetched | undefined)[]): { documents: number; averageLength: number } {
  let documents = 0;
  let length = 0;
  for (const ofPart of fetched) {
    const all = ofPart?.part.table.documents ?? [];
    documents += all.length;
    for (const each of all) length += each.length;
  }
  return { documents, averageLength: Math.max(1, length / Math.max(1, documents)) };
}
