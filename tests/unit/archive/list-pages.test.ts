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

const years = (counts: Record<string, number>) =>
  spreadList(articlesOf(counts)).years.map(({ year, hasPage }) => [year, hasPage]);

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

  it('are one for the newest year too when the first cannot hold it', () => {
    const counts = { 2022: 1, 2023: shortList + 1 };
    expect(years(counts)).toEqual([
      ['2023', true],
      ['2022', true],
    ]);
    expect(spreadList(articlesOf(counts)).first).toHaveLength(24);
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
    expect(yearAddress({ year: '2023', articles: [], hasPage: true }, address)).toBe('/tac-gia/a/2023/');
    expect(yearAddress({ year: '2023', articles: [], hasPage: false }, address)).toBe('/tac-gia/a/#nam-2023');
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
