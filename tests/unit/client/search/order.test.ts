import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../../src/client/search/engine/hits.ts';
import { sortHits } from '../../../../src/client/search/engine/order.ts';

const aHit = (part: number, document: number, score: number): Hit => ({
  part,
  document,
  score,
  coverage: 1,
  isFull: true,
  isPhrase: false,
  isTitle: false,
});

const hits = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 20 }), fc.constantFrom(0, 0.5, 1, 1.000001, 5)), {
    selector: ([part, document]) => part * 100 + document,
  })
  .map((list) => list.map((each) => aHit(...each)));

describe('sortHits', () => {
  it('puts the best first, of equally good ones the newest', () => {
    fc.assert(
      fc.property(hits, (list) => {
        const expected = list.toSorted((a, b) => b.score - a.score || a.part - b.part || b.document - a.document);
        expect(sortHits(list, 'best')).toEqual(expected);
      }),
    );
  });

  it('puts the newest part and in it the last document first, or the other way round', () => {
    fc.assert(
      fc.property(hits, (list) => {
        const newestFirst = list.toSorted((a, b) => a.part - b.part || b.document - a.document);
        expect(sortHits(list, 'newest')).toEqual(newestFirst);
        expect(sortHits(list, 'oldest')).toEqual(newestFirst.toReversed());
      }),
    );
  });

  it('does not disturb the list it is given', () => {
    const list = [aHit(1, 0, 0), aHit(0, 0, 1)];
    sortHits(list, 'oldest');
    expect(list.map(({ part }) => part)).toEqual([1, 0]);
  });
});
