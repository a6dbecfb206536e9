import { expect, it } from 'vitest';
import { isFragment, monthsOfKept } from '../../../src/lib/offline/kept-months.ts';

it('sorts articles into months, the newest first, by title, and leaves other pages apart', () => {
  const pages = [
    '2023/08/b/',
    '2023/08/',
    '2023/08/03/',
    '2024/01/c/',
    '2023/08/a/',
    'gioi-thieu/',
    '2023/08/b/anh/x/',
  ].map((path) => ({ path: `/luu-tru/${path}`, title: path }));
  const { months, others } = monthsOfKept(pages, '/luu-tru/');
  expect(months.map(({ month, pages: ofMonth }) => [month, ofMonth.map(({ title }) => title)])).toEqual([
    ['2024-01', ['2024/01/c/']],
    ['2023-08', ['2023/08/a/', '2023/08/b/']],
  ]);
  expect(others.map(({ title }) => title).sort()).toEqual([
    '2023/08/',
    '2023/08/03/',
    '2023/08/b/anh/x/',
    'gioi-thieu/',
  ]);
});

it('knows the lists that stand in many pages', () => {
  expect(isFragment('/luu-tru/manh/moi-nhat/', '/luu-tru/')).toBe(true);
  expect(isFragment('/luu-tru/moi-nhat/', '/luu-tru/')).toBe(false);
});
