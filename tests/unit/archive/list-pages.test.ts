import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPageOf, shortList, spreadList, yearAddress } from '../../../src/lib/archive/list-pages.ts';
import type { Article } from '../../../src/lib/archive/types.ts';
import { groupByPeriod } from '../../../src/lib/date/calendar.ts';
import { anArticle } from './an-archive.ts';

/** Articles of years, newest first: `{ 2023: 2, 2022: 1 }`. */
function articlesOf(counts: Record<string, number>): Article[] {
  return Object.entries(counts)
    .reverse()
    .flatMap(([year, count]) =>
      Array.from({ length: count }, (_, n) => anArticle(`${year}/05/bai-${n}`, { date: `${year}-05-02` })),
    );
}

function monthOf(month: string, count: number): Article[] {
  return Array.from({ length: count }, (_, n) =>
    anArticle(`${month.replace('-', '/')}/bai-${n}`, { date: `${month}-02` }),
  );
}

/** For each year: how many articles stand on its pages, whether it has one, and whether its months do. */
const yearsOf = (articles: readonly Article[]) =>
  spreadList(articles).years.map(({ year, articles: own, hasPage, hasMonths }) => [
    year,
    own.length,
    ...(hasPage ? ['year'] : []),
    ...(hasMonths ? ['months'] : []),
  ]);

describe('the pages of a list', () => {
  it('are one as long as it is short', () => {
    const articles = articlesOf({ 2021: 20, 2022: 20, 2023: shortList - 40 });
    expect(spreadList(articles).first).toEqual(articles);
    expect(yearsOf(articles)).toEqual([
      ['2023', 0],
      ['2022', 0],
      ['2021', 0],
    ]);
  });

  it('are one for each year once it is longer, but the newest stays on the first', () => {
    const articles = articlesOf({ 2022: shortList, 2023: 40 });
    expect(yearsOf(articles)).toEqual([
      ['2023', 0],
      ['2022', shortList, 'year'],
    ]);
    expect(spreadList(articles).first.map(({ date }) => date.slice(0, 4))).toEqual(Array(40).fill('2023'));
  });

  it('are one for each month of a long year, too', () => {
    expect(yearsOf(articlesOf({ 2022: shortList + 1, 2023: 1 }))).toEqual([
      ['2023', 0],
      ['2022', shortList + 1, 'year', 'months'],
    ]);
  });

  it('are those of its months as long as the newest year goes on, and leave its newest month on the first', () => {
    const all = [...monthOf('2023-08', 50), ...monthOf('2023-07', 30)];
    expect(spreadList(all).first.map(({ date }) => date.slice(0, 7))).toEqual(Array(50).fill('2023-08'));
    expect(yearsOf(all)).toEqual([['2023', 30, 'months']]);
  });

  it('are those of all its months when the first cannot even hold the newest', () => {
    expect(spreadList(monthOf('2023-08', 200)).first).toHaveLength(24);
    expect(yearsOf(monthOf('2023-08', 200))).toEqual([['2023', 200, 'months']]);
  });

  it('that have closed stay what they are, whatever comes after', () => {
    const pagesOf = (articles: readonly Article[]): Map<string, readonly Article[]> => {
      const pages = new Map<string, readonly Article[]>();
      for (const { year, articles: own, hasPage, hasMonths } of spreadList(articles).years) {
        if (hasPage) pages.set(year, own);
        if (hasMonths) for (const [month, ofMonth] of groupByPeriod(own, 'month')) pages.set(month, ofMonth);
      }
      return pages;
    };
    const months = Array.from(
      { length: 30 },
      (_, n) => `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: months.length }), fc.nat(), (counts, cut) => {
        const all = counts.flatMap((count, n) => monthOf(months[n] ?? '', count)).toReversed();
        const before = all.slice(cut % (all.length + 1));
        const newest = before[0]?.date.slice(0, 7);
        const after = pagesOf(all);
        for (const [period, articles] of pagesOf(before)) {
          // Of a month that the first page cannot hold, the page is written on.
          if (period !== newest) expect(after.get(period)).toEqual(articles);
        }
      }),
    );
  });

  it('show every article, each at most on one page but for the latest', () => {
    for (const august of [0, 1, 24, 60, 61, 120, 121]) {
      for (const july of [0, 1, 60, 61]) {
        const all = [...monthOf('2023-08', august), ...monthOf('2023-07', july), ...monthOf('2022-07', 10)];
        const { first, years } = spreadList(all);
        const shown = [...first, ...years.flatMap(({ articles }) => articles)];
        expect(new Set(shown)).toEqual(new Set(all));
        expect(shown.length - all.length).toBeLessThanOrEqual(24);
      }
    }
  });

  it('show the latest of the year before where the newest has just begun', () => {
    const { first } = spreadList(articlesOf({ 2022: 100, 2023: 1 }));
    expect(first.map(({ date }) => date.slice(0, 4))).toEqual(['2023', ...Array(23).fill('2022')]);
  });

  it('are none but the first where there is no article', () => {
    expect(spreadList([])).toEqual({ first: [], years: [] });
  });
});

describe('the address of a year', () => {
  const address = (year?: string): string => (year === undefined ? '/tac-gia/a/' : `/tac-gia/a/${year}/`);

  const of2023 = { year: '2023', articles: [], hasPage: false, hasMonths: false };

  it('is its page, else its place on the first page', () => {
    expect(yearAddress({ ...of2023, hasPage: true }, address)).toBe('/tac-gia/a/2023/');
    expect(yearAddress(of2023, address)).toBe('/tac-gia/a/#nam-2023');
  });
});

describe('the way on from a year or month without a page', () => {
  it.each([
    ['/tac-gia/giao-tuyen/2023/', '/tac-gia/giao-tuyen/#nam-2023'],
    ['/chuyen-muc/tin-tuc/2023/08/', '/chuyen-muc/tin-tuc/#nam-2023'],
    ['/chu-de/doc-sach/', undefined],
    ['/thu-vien-anh/chuyen-muc/2023/', undefined],
    ['/2023/08/', undefined],
  ])('leads from %s to %s', (path, target) => {
    expect(firstPageOf(path)).toBe(target);
  });
});
