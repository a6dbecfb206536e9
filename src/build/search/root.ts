import { createHash } from 'node:crypto';
import { indexVersion, type Manifest, type PartEntry } from '../../lib/search/manifest.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A part and where it stands among all: 0 is the oldest. */
export interface PlacedPart {
  place: number;
  entry: PartEntry;
}

/** What the root of the index is made from; of a slice, its share of the parts and what their words are. */
export interface RootFacts extends Pick<Manifest, 'sections' | 'abbreviations'> {
  articles: PlacedPart[];
  photos: PlacedPart[];
  /** In how many articles each form stands. */
  frequencies: ReadonlyMap<string, number>;
}

/** The files that stand for the whole index: name → text. */
export function rootFiles({ articles, photos, frequencies, sections, abbreviations }: RootFacts): Map<string, string> {
  const documents = articles.reduce((sum, { entry }) => sum + entry.documents, 0);
  const words = JSON.stringify(vocabularyOf(frequencies, documents));
  const vocabulary = `tu-vung-${createHash('sha256').update(words).digest('hex').slice(0, 12)}.json`;
  const manifest: Manifest = {
    version: indexVersion,
    articles: newestFirst(articles),
    photos: newestFirst(photos),
    sections,
    abbreviations,
    vocabulary,
  };
  return new Map([
    [vocabulary, words],
    ['muc-luc.json', JSON.stringify(manifest)],
  ]);
}

function newestFirst(parts: readonly PlacedPart[]): PartEntry[] {
  return parts.toSorted((a, b) => b.place - a.place).map(({ entry }) => entry);
}
