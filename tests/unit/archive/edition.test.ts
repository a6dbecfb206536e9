import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { chooseEdition, spanYears, yearsInWords } from '../../../src/lib/archive/edition.ts';
import { editionFacts } from '../../../src/lib/archive/edition-facts.ts';
import type { Archive, EditionChoice } from '../../../src/lib/archive/types.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anAlbum, anArchive, anArticle, aPhoto, aSection, theSettings } from './an-archive.ts';

const now = '2023-08-31T12:00';
const ofYear = (id: string, year: string, category = 'tin-tuc') =>
  anArticle(`${year}/05/${id}`, { date: `${year}-05-01T08:00`, category });

/** News of three years; below them "Xã", which has one article of 2022; "Văn hóa" has one of 2021. */
const archive = anArchive({
  settings: theSettings({ menu: ['tin-tuc', 'van-hoa'] }),
  sections: [aSection('tin-tuc'), aSection('xa', 'tin-tuc'), aSection('van-hoa'), aSection('trong')],
  articles: [
    ofYear('cu', '2021'),
    ofYear('giua', '2022', 'xa'),
    { ...ofYear('moi', '2023'), photos: [aPhoto('a.jpg')], related: ['2021/05/cu'] },
    ofYear('van', '2021', 'van-hoa'),
  ],
  albums: [anAlbum('le-hoi', { date: '2022-02-02' }), anAlbum('ben-do', { date: '2023-02-02' })],
  redirects: [
    { from: '/cu.html', to: '/2021/05/cu/', file: 'chuyen-huong.csv', line: 1 },
    { from: '/moi.html', to: '/2023/05/moi/#phan-hai', file: 'chuyen-huong.csv', line: 2 },
    { from: '/van.html', to: '/chuyen-muc/van-hoa/', file: 'chuyen-huong.csv', line: 3 },
    { from: '/xa.html', to: 'https://xa.vidu.vn/', file: 'chuyen-huong.csv', line: 4 },
  ],
});

const choose = (choice: Partial<EditionChoice>, from: Archive = archive): Archive =>
  chooseEdition(from, { images: 'small', sourceBase: '/', ...choice }, now);
const slugs = (items: readonly { slug: string }[]): string[] => items.map(({ slug }) => slug);
const ids = ({ articles }: Archive): string[] => articles.map(({ id }) => id);

describe('an edition of some years', () => {
  const edition = choose({ years: { from: '2022', to: '2023' } });

  it('holds the articles and albums of these years, the first and the last among them', () => {
    expect(ids(edition)).toEqual(['2022/05/giua', '2023/05/moi']);
    expect(slugs(edition.albums)).toEqual(['le-hoi', 'ben-do']);
  });

  it('offers no section that has become empty, neither in lists nor in the menu', () => {
    expect(slugs(edition.sections)).toEqual(['tin-tuc', 'xa']);
    expect(edition.settings.menu).toEqual(['tin-tuc']);
  });

  it('keeps a section for what stands in one below it', () => {
    expect(slugs(choose({ years: { from: '2022', to: '2022' } }).sections)).toEqual(['tin-tuc', 'xa']);
  });

  it('drops old addresses of what it has left out, and no others', () => {
    expect(edition.redirects.map(({ from }) => from)).toEqual(['/moi.html', '/xa.html']);
  });
});

describe('an edition of a section', () => {
  it('holds what stands in it and below it, and no albums, which belong to no section', () => {
    const edition = choose({ section: 'tin-tuc' });
    expect(ids(edition)).toEqual(['2021/05/cu', '2022/05/giua', '2023/05/moi']);
    expect(edition.albums).toEqual([]);
  });

  it('keeps the section above it, through which readers come', () => {
    const edition = choose({ section: 'xa' });
    expect(ids(edition)).toEqual(['2022/05/giua']);
    expect(slugs(edition.sections)).toEqual(['tin-tuc', 'xa']);
  });

  it('may be narrowed to years', () => {
    expect(ids(choose({ section: 'tin-tuc', years: { from: '2021', to: '2022' } }))).toEqual([
      '2021/05/cu',
      '2022/05/giua',
    ]);
  });
});

describe('an edition of everything', () => {
  it('leaves the archive as it is, empty sections included', () => {
    const { edition: _, ...whole } = choose({});
    expect(whole).toEqual(archive);
  });
});

describe('an edition of nothing', () => {
  it('says which section was meant', () => {
    expect(() => choose({ section: 'tin-tucc' })).toThrow('Không có chuyên mục “tin-tucc”. Ý bạn là “tin-tuc”?');
    expect(() => choose({ section: 'chuyên mục van-hoa' })).toThrow('Ý bạn là “van-hoa”?');
  });

  it('names the sections when none is near', () => {
    expect(() => choose({ section: 'kinh-te' })).toThrow('Các chuyên mục: tin-tuc, xa, van-hoa, trong.');
  });

  it('says which years there are', () => {
    expect(() => choose({ years: { from: '1999', to: '1999' } })).toThrow(
      'Kho không có bài nào trong năm 1999. Các năm có bài: 2021–2023.',
    );
    expect(() => choose({ section: 'van-hoa', years: { from: '2022', to: '2023' } })).toThrow(
      'Chuyên mục “van-hoa” không có bài nào trong các năm 2022–2023. Các năm có bài: 2021.',
    );
  });

  it('is one of a section without articles, and one of drafts and articles that are not out yet', () => {
    expect(() => choose({ section: 'trong' })).toThrow('Chuyên mục “trong” chưa có bài nào để đóng gói.');
    const hidden = anArchive({ articles: [{ ...ofYear('nhap', '2022'), draft: true }, ofYear('sau', '2024')] });
    expect(() => choose({ years: { from: '2022', to: '2024' } }, hidden)).toThrow('chưa có bài nào');
  });
});

describe('what an edition says of itself', () => {
  const factsOf = (choice: Partial<EditionChoice>) =>
    editionFacts(catalogue(choose(choice), now), createUrls('https://vidu.vn', '/'));

  it('counts its articles and photographs, by year and by top section', () => {
    expect(factsOf({ years: { from: '2022', to: '2023' }, sourceBase: '/luu-tru/' })).toMatchObject({
      source: 'https://vidu.vn/luu-tru/',
      made: '2023-08-31',
      images: 'small',
      years: { from: '2022', to: '2023' },
      articles: 2,
      photos: 1,
      byYear: [
        { year: '2023', articles: 1 },
        { year: '2022', articles: 1 },
      ],
      bySection: [{ slug: 'tin-tuc', articles: 2 }],
    });
  });

  it('names its section', () => {
    expect(factsOf({ section: 'xa' })?.section).toEqual({ slug: 'xa', name: 'Chuyên mục xa' });
  });

  it('is nothing where a site is no edition', () => {
    expect(editionFacts(catalogue(archive, now), createUrls('https://vidu.vn', '/'))).toBeUndefined();
  });
});

describe('years in words', () => {
  it('are one, or the first and the last', () => {
    expect(yearsInWords({ from: '2021', to: '2021' })).toBe('năm 2021');
    expect(yearsInWords({ from: '2020', to: '2023' })).toBe('các năm 2020–2023');
  });

  it('are told in rows, gaps between them', () => {
    expect(spanYears(['2015', '2019', '2020', '2021', '2023'])).toBe('2015, 2019–2021, 2023');
    expect(spanYears([])).toBe('');
  });
});
