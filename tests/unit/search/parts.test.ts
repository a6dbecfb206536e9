import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planParts } from '../../../src/lib/search/parts.ts';

/** So many articles of each year, oldest first. */
function articles(perYear: Record<string, number>): { date: string; number: number }[] {
  return Object.entries(perYear).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, number) => ({ date: `${year}-05-01`, number })),
  );
}
const sizes = (perYear: Record<string, number>) =>
  planParts(articles(perYear)).map(({ name, items }) => [name, items.length]);

describe('planParts', () => {
  it('puts years together as long as 2500 articles are not passed', () => {
    expect(sizes({ 2020: 1500, 2021: 1000, 2022: 1, 2023: 2000 })).toEqual([
      ['2020', 2500],
      ['2022', 2001],
    ]);
  });

  it('does not part a year, however full', () => {
    expect(sizes({ 2020: 10, 2021: 9000, 2022: 10 })).toEqual([
      ['2020', 10],
      ['2021', 9000],
      ['2022', 10],
    ]);
  });

  it('has one empty part when there is nothing to search', () => {
    expect(planParts([])).toEqual([{ name: '0000', items: [] }]);
  });

  const years = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 8 });
  const archiveOf = (counts: number[]) =>
    articles(Object.fromEntries(counts.map((count, index) => [2000 + index, count])));

  it('loses no article and keeps their order', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const all = archiveOf(counts);
        expect(planParts(all).flatMap(({ items }) => items)).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('touches only the newest part when an article is published', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const all = archiveOf(counts);
        const before = planParts(all);
        const after = planParts([...all, { date: '2010-01-01', number: 0 }]);
        expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }),
      { numRuns: 30 },
    );
  });
});
