import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePostings, type Postings, PostingsWriter, readPostings } from '../../../src/lib/search/postings.ts';

type Occurrences = [document: number, positions: number[]][];

const ascending = (max: number, maxLength: number) =>
  fc
    .uniqueArray(fc.oneof(fc.nat({ max: Math.min(max, 60) }), fc.nat({ max })), { minLength: 1, maxLength })
    .map((numbers) => numbers.sort((a, b) => a - b));

const anyOccurrences: fc.Arbitrary<Occurrences> = fc
  .array(fc.tuple(fc.nat({ max: 2 ** 31 - 2 }), ascending(2 ** 31 - 2, 12)), { maxLength: 20 })
  .map((pairs) => [...new Map(pairs)].sort(([a], [b]) => a - b));

function bytesOf(occurrences: Occurrences): Uint8Array {
  const writer = new PostingsWriter();
  for (const [document, positions] of occurrences) writer.add(document, positions);
  return writer.bytes();
}

function listed({ documents, starts, positions }: Postings): Occurrences {
  return [...documents].map((document, index) => [document, [...positions.subarray(starts[index], starts[index + 1])]]);
}

describe('postings', () => {
  it('come back as they were written, whatever the documents and places', () => {
    fc.assert(
      fc.property(anyOccurrences, (occurrences) => {
        const bytes = bytesOf(occurrences);
        expect(listed(readPostings(bytes))).toEqual(occurrences);
      }),
      { numRuns: 300 },
    );
  });

  it('come back of a word that is everywhere and of one that stands once, far behind', () => {
    const everywhere: Occurrences = Array.from({ length: 12_000 }, (_, document) => [document, [0, 1, 5, 900]]);
    expect(listed(readPostings(bytesOf(everywhere)))).toEqual(everywhere);
    expect(listed(readPostings(bytesOf([[11_999, [65_000]]])))).toEqual([[11_999, [65_000]]]);
  });

  it('that were cut off end: with an error or with no more than they announced', () => {
    fc.assert(
      fc.property(
        anyOccurrences,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (occurrences, share) => {
          const bytes = bytesOf(occurrences);
          const short = bytes.subarray(0, Math.floor(bytes.length * share));
          try {
            const { documents, positions } = readPostings(short);
            expect(documents.length).toBe(occurrences.length);
            expect(positions.length).toBe(occurrences.flatMap(([, places]) => places).length);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        },
      ),
    );
  });
});

describe('mergePostings', () => {
  it('gives the union of the words, each place once, in order', () => {
    // A place of a document belongs to one word.
    const owned = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 100 }), fc.nat({ max: 3 })));
    fc.assert(
      fc.property(owned, (triples) => {
        const owners = new Map(triples.map(([document, position, word]) => [document * 1000 + position, word]));
        const occurrencesOf = (isIn: (word: number) => boolean): Occurrences => {
          const places = [...owners].filter(([, word]) => isIn(word)).map(([place]) => place);
          const byDocument = Map.groupBy(
            places.sort((a, b) => a - b),
            (place) => Math.floor(place / 1000),
          );
          return [...byDocument].map(([document, own]) => [document, own.map((place) => place % 1000)]);
        };
        const lists = [0, 1, 2, 3].map((each) => readPostings(bytesOf(occurrencesOf((word) => word === each))));
        expect(listed(mergePostings(lists))).toEqual(occurrencesOf(() => true));
      }),
    );
  });

  it('gives nothing for no words', () => {
    expect(listed(mergePostings([]))).toEqual([]);
  });
});
