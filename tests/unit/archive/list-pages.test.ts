import { describe, expect, it } from 'vitest';
import { firstPageOf, shortList, spreadList, yearAddress } from '../../../src/lib/archive/list-pages.ts';
import type { Article } from '../../../src/lib/archive/types.ts';
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

const years = (counts: Record<string, number>) =>
  spreadList(articlesOf(counts)).years.map(({ year, articles }) => [year, articles.length > 0]);

describe('the pages of a list', () => {
  it('are one as long as it is short', () => {
    const articles = articlesOf({ 2021: 20, 2022: 20, 2023: shortList - 40 });
    expect(spreadList(articles).first).toEqual(articles);
    expect(years({ 2021: 20, 2022: 20, 2023: shortList - 40 })).toEqual([
      ['2023', false],
      ['2022', false],
      ['2021', false],
    ]);
  });

  it('are one for each year once it is longer, but the newest stays on the first', () => {
    const counts = { 2022: shortList, 2023: 40 };
    expect(years(counts)).toEqual([
      ['2023', false],
      ['2022', true],
    ]);
    expect(spreadList(articlesOf(counts)).first.map(({ date }) => date.slice(0, 4))).toEqual(Array(40).fill('2023'));
  });

  it('are one for what has closed of the newest year when the first cannot hold it, and leave its newest month there', () => {
    const { first, years, openMonth } = spreadList([...monthOf('2023-08', 50), ...monthOf('2023-07', 30)]);
    expect(first.map(({ date }) => date.slice(0, 7))).toEqual(Array(50).fill('2023-08'));
    expect(years.map(({ year, articles }) => [year, articles.length])).toEqual([['2023', 30]]);
    expect(openMonth).toBe('2023-08');
  });

  it('are one for the whole newest year when the first cannot even hold its newest month', () => {
    const { first, years, openMonth } = spreadList(monthOf('2023-08', 200));
    expect(first).toHaveLength(24);
    expect(years.map(({ articles }) => articles.length)).toEqual([200]);
    expect(openMonth).toBeUndefined();
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

  it('is its page, else its place on the first page', () => {
    expect(yearAddress({ year: '2023', articles: [anArticle('2023/08/bai')] }, address)).toBe('/tac-gia/a/2023/');
    expect(yearAddress({ year: '2023', articles: [] }, address)).toBe('/tac-gia/a/#nam-2023');
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
