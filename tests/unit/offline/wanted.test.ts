import { describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/lib/offline/choice.ts';
import {
  addressesOfSitemap,
  articlesOfData,
  holdsDaysOf,
  type ListedArticle,
  listsOfChoice,
  monthsOfChoice,
  pagesOfMonth,
  sitemapsOfChoice,
  yearsOfMonths,
} from '../../../src/lib/offline/wanted.ts';

const year: Choice = { kind: 'year', year: '2023' };
const section: Choice = { kind: 'section', slug: 'tin-tuc', names: ['Tin tức'] };
const subsection: Choice = { kind: 'section', slug: 'trong-tinh', names: ['Tin tức', 'Trong tỉnh'] };
const all: Choice = { kind: 'all' };
const sitemaps = ['trang', 'trang-2', 'tin-moi', '2023-08', '2023-07', '2022-12', 'nam-2023', 'nam-2022'];

const articles: ListedArticle[] = [
  {
    url: 'https://vidu.vn/luu-tru/2023/08/b/',
    date: '2023-08-10T08:00:00+07:00',
    sections: ['Tin tức', 'Trong tỉnh'],
    sourceSha256: 'bb',
  },
  { url: 'https://vidu.vn/luu-tru/2023/08/a/', date: '2023-08-03', sections: ['Văn hóa'], sourceSha256: 'aa' },
];

describe('the pages of a year', () => {
  it('are found in its months, the newest first', () => {
    expect(monthsOfChoice(year, sitemaps)).toEqual(['2023-08', '2023-07']);
  });

  it('are its articles with the digests of their sources, and its calendar down to days', () => {
    expect(pagesOfMonth(year, '2023-08', articles, '/luu-tru/')).toEqual([
      ...['2023/', '2023/08/', '2023/08/03/', '2023/08/10/'].map((path) => ({ path: `/luu-tru/${path}` })),
      { path: '/luu-tru/2023/08/b/', source: 'bb' },
      { path: '/luu-tru/2023/08/a/', source: 'aa' },
    ]);
  });

  it('are the lists of sections in that year, and of nothing of which there may be thousands', () => {
    expect(sitemapsOfChoice(year, sitemaps)).toEqual(['nam-2023']);
    const listed = ['chuyen-muc/tin-tuc/2023/', 'tac-gia/an/2023/', 'thu-vien-anh/chuyen-muc/tin-tuc/2023/'];
    expect(
      listsOfChoice(
        year,
        listed.map((path) => `/luu-tru/${path}`),
        '/luu-tru/',
      ),
    ).toEqual([{ path: '/luu-tru/chuyen-muc/tin-tuc/2023/' }]);
  });

  it('need the parts of the index that hold a day of it', () => {
    expect(holdsDaysOf(year, { from: '2022-01-01', to: '2023-01-01' })).toBe(true);
    expect(holdsDaysOf(year, { from: '2023-12-31', to: '2024-02-01' })).toBe(true);
    expect(holdsDaysOf(year, { from: '2008-01-01', to: '2022-12-31' })).toBe(false);
    expect(holdsDaysOf(section, { from: '2008-01-01', to: '2022-12-31' })).toBe(true);
  });
});

describe('the pages of a section', () => {
  it('are found in all months', () => {
    expect(monthsOfChoice(section, sitemaps)).toEqual(['2023-08', '2023-07', '2022-12']);
  });

  it('are its articles and those of the sections below it', () => {
    const paths = (choice: Choice): string[] =>
      pagesOfMonth(choice, '2023-08', articles, '/luu-tru/').map(({ path }) => path);
    expect(paths(section)).toEqual(['/luu-tru/2023/08/b/']);
    expect(paths(subsection)).toEqual(['/luu-tru/2023/08/b/']);
    expect(paths({ ...subsection, names: ['Tin tức', 'Ngoài tỉnh'] })).toEqual([]);
  });

  it('are its own lists', () => {
    const listed = ['/', '/chuyen-muc/tin-tuc/', '/chuyen-muc/van-hoa/', '/chuyen-muc/tin-tuc/2022/'];
    expect(listsOfChoice(section, listed, '/').map(({ path }) => path)).toEqual([
      '/chuyen-muc/tin-tuc/',
      '/chuyen-muc/tin-tuc/2022/',
    ]);
  });
});

describe('the pages of the whole archive', () => {
  it('are listed in all sitemaps but that of news', () => {
    expect(sitemapsOfChoice(all, sitemaps)).toEqual(['trang', 'trang-2', 'nam-2023', 'nam-2022']);
    expect(
      listsOfChoice(all, ['/', '/gioi-thieu/', '/tac-gia/', '/tac-gia/an/', '/'], '/').map(({ path }) => path),
    ).toEqual(['/', '/gioi-thieu/', '/tac-gia/']);
  });

  it('leave out a month of albums alone', () => {
    expect(pagesOfMonth(all, '2023-08', [], '/')).toEqual([]);
  });
});

it('reads the addresses of a sitemap, of its pages and not of their pictures', () => {
  const xml =
    '<url><loc>https://vidu.vn/a/?b=1&amp;c=2</loc><image:image><image:loc>https://vidu.vn/x.jpg</image:loc></image:image></url>';
  expect(addressesOfSitemap(xml)).toEqual(['https://vidu.vn/a/?b=1&c=2']);
});

it('reads the data of a month line by line', () => {
  expect(articlesOfData(articles.map((each) => `${JSON.stringify(each)}\n`).join(''))).toEqual(articles);
  expect(articlesOfData('')).toEqual([]);
});

it('tells the years of an archive, the newest first', () => {
  expect(yearsOfMonths(sitemaps)).toEqual(['2023', '2022']);
});
