import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealName, dealPages, dealParts, makesCommonFiles } from '../../../src/lib/slices/deal.ts';

const slices = fc.integer({ min: 1, max: 12 });

/** Pages of an archive of twenty years: articles, some with photographs, and lists beside the calendar. */
function pagesOf(articlesPerMonth: number): string[] {
  const pages: string[] = [];
  for (let year = 2004; year < 2024; year++) {
    for (let month = 1; month <= 12; month++) {
      const folder = `${year}/${String(month).padStart(2, '0')}`;
      for (let n = 0; n < articlesPerMonth; n++) pages.push(`${folder}/bai-${n}/index.html`);
      pages.push(`${folder}/index.html`, `${folder}/bai-0/anh/mot/index.html`);
      pages.push(`chuyen-muc/tin-tuc/${folder}/index.html`, `du-lieu/${folder}.jsonl`);
    }
  }
  return pages;
}

function sharesOf(owners: readonly number[], of: number): number[] {
  return Array.from({ length: of }, (_, index) => owners.filter((owner) => owner === index + 1).length);
}

describe('dealing pages', () => {
  it('gives every page to one of the slices, the same for whoever asks', () => {
    const paths = pagesOf(10);
    fc.assert(
      fc.property(slices, (of) => {
        const [mine, theirs] = [dealPages(paths, of), dealPages(paths.toReversed(), of)];
        for (const path of paths) {
          expect(mine(path)).toBe(theirs(path));
          expect(sharesOf([mine(path)], of)).toContain(1);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('keeps what belongs to a month together and gives the next month to the next slice', () => {
    const owner = dealPages(pagesOf(10), 5);
    expect(owner('2015/03/bai-1/anh/mot/index.html')).toBe(owner('2015/03/index.html'));
    const months = ['2015/11', '2015/12', '2016/01', '2016/02', '2016/03'];
    expect(new Set(months.map((month) => owner(`${month}/bai-1/index.html`))).size).toBe(5);
  });

  it.each([2, 3, 5, 8])('makes %i shares that differ by less than a tenth', (of) => {
    const paths = pagesOf(40);
    const shares = sharesOf(paths.map(dealPages(paths, of)), of);
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(1.1);
  });

  it('spreads a month that is larger than a slice ought to carry', () => {
    const paths = Array.from({ length: 8000 }, (_, n) => `2023/08/bai-${n}/index.html`);
    const shares = sharesOf(paths.map(dealPages(paths, 5)), 5);
    expect(Math.max(...shares)).toBeLessThan(1800);
    expect(Math.min(...shares)).toBeGreaterThan(1400);
  });

  it('moves no page when an article is added, in a month of its own or in one that has many', () => {
    const paths = pagesOf(20);
    for (const added of ['2024/01/bai/index.html', '2023/12/bai-moi/index.html']) {
      const [before, after] = [dealPages(paths, 5), dealPages([...paths, added], 5)];
      expect(paths.filter((path) => before(path) !== after(path))).toEqual([]);
    }
  });
});

describe('dealing by name', () => {
  it.each([2, 3, 4, 7])('makes %i even shares of names that differ in a number only', (of) => {
    const shares = sharesOf(
      Array.from({ length: 7000 }, (_, n) => dealName(`anh-${n}`, of)),
      of,
    );
    for (const share of shares) expect(share / (7000 / of)).toBeCloseTo(1, 0.8);
  });
});

describe('dealing parts of the search index', () => {
  /** As of 100,000 articles. */
  const parts = [
    ...[12_100, 11_900, 9_800, 12_000, 10_400, 11_000, 9_000, 8_300].map((size, n) => ({ name: `nam-${n}`, size })),
    ...[5_600, 2_900, 1_500, 700].map((size, n) => ({ name: `quy-${n}`, size })),
    ...[300, 200, 90].map((size, n) => ({ name: `tuan-${n}`, size })),
  ];

  it('gives each part to one slice', () => {
    fc.assert(
      fc.property(slices, (of) => {
        const owners = dealParts(parts, of);
        expect([...owners.keys()].sort()).toEqual(parts.map(({ name }) => name).sort());
        for (const owner of owners.values()) expect(sharesOf([owner], of)).toContain(1);
      }),
    );
  });

  it.each([2, 3, 4])('lets none of %i slices index more than half as much again as its share', (of) => {
    const owners = dealParts(parts, of);
    const loads = sharesOf([], of).map((_, index) =>
      parts.reduce((sum, { name, size }) => sum + (owners.get(name) === index + 1 ? size : 0), 0),
    );
    const fair = parts.reduce((sum, { size }) => sum + size, 0) / of;
    expect(Math.max(...loads)).toBeLessThan(1.5 * fair);
  });

  it('moves no part but the newest when that gets articles, up to where it closes', () => {
    const at = (newest: number) => dealParts([...parts, { name: 'moi', size: newest }], 5);
    const before = at(1);
    for (const size of [2, 3, 20, 60]) {
      const after = at(size);
      for (const { name } of parts) expect(after.get(name), `${name} at ${size}`).toBe(before.get(name));
    }
  });

  it('does not depend on the order in which parts are named', () => {
    expect(new Map([...dealParts(parts.toReversed(), 4)].sort())).toEqual(new Map([...dealParts(parts, 4)].sort()));
  });
});

it('leaves what belongs to no slice to the first, and to a build of the whole', () => {
  expect([undefined, { number: 1, of: 3 }, { number: 2, of: 3 }].map(makesCommonFiles)).toEqual([true, true, false]);
});
