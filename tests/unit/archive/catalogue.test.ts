import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, lineage, neighbourhoods } from '../../../src/lib/archive/catalogue.ts';
import type { Article, Section } from '../../../src/lib/archive/types.ts';
import { anAlbum, anArchive, anArticle, aPhoto, aSection } from './an-archive.ts';

const now = '2023-08-31T12:00';
const ids = (articles: readonly Article[] | undefined): string[] => (articles ?? []).map(({ id }) => id);
const sort = (articles: Article[], sections?: Section[]) =>
  catalogue(anArchive({ articles, ...(sections && { sections }) }), now);

describe('what readers find', () => {
  it('is listed newest first, a date without time before the times of its day', () => {
    const articles = [
      anArticle('sang', { date: '2023-08-03T07:00' }),
      anArticle('chieu', { date: '2023-08-03T17:08' }),
      anArticle('khong-gio', { date: '2023-08-03' }),
      anArticle('hom-sau', { date: '2023-08-04' }),
    ];
    expect(ids(sort(articles).listed)).toEqual(['hom-sau', 'chieu', 'sang', 'khong-gio']);
  });

  it('stands in the same order whatever order the files were read in, also within one minute', () => {
    const articles = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
      anArticle(id, { date: index < 4 ? '2023-08-03T17:08' : '2023-08-04T08:00' }),
    );
    const expected = ids(sort(articles).listed);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(ids(sort(shuffled).listed)).toEqual(expected);
      }),
    );
  });

  it('has no draft', () => {
    expect(sort([anArticle('nhap', { draft: true })]).published).toEqual([]);
  });

  it('has a scheduled article from its minute on', () => {
    const articles = [
      anArticle('den-gio', { date: now }),
      anArticle('cho', { date: '2023-08-31T12:01' }),
      anArticle('ngay-mai', { date: '2023-09-01' }),
    ];
    expect(ids(sort(articles).listed)).toEqual(['den-gio']);
  });

  it('keeps the page of a withdrawn article and nothing else of it', () => {
    const gone = anArticle('rut', {
      withdrawn: 'Sai số liệu.',
      authors: ['an'],
      tags: ['tin'],
      photos: [aPhoto('a.jpg')],
    });
    const sorted = sort([gone]);
    expect(ids(sorted.published)).toEqual(['rut']);
    expect(sorted.byId.get('rut')).toBe(gone);
    expect(sorted.listed).toEqual([]);
    expect(sorted.photos).toEqual([]);
    expect([...sorted.bySection, ...sorted.byAuthor, ...sorted.byTopic]).toEqual([]);
  });

  it('has no old address that gives away an article before its time', () => {
    const redirects = ['cho', 'ra-roi'].map((id) => ({ from: `/cu/${id}/`, to: `/${id}/`, file: 'a.md', line: 1 }));
    const articles = [anArticle('cho', { date: '2024-01-01' }), anArticle('ra-roi')];
    const sorted = catalogue(anArchive({ articles, redirects }), now);
    expect(sorted.redirects.map(({ to }) => to)).toEqual(['/ra-roi/']);
  });
});

describe('what the editor sees in the live preview', () => {
  it('has drafts and scheduled articles too', () => {
    const articles = [anArticle('nhap', { draft: true }), anArticle('cho', { date: '2024-01-01' })];
    const albums = [anAlbum('nhap', { draft: true })];
    const sorted = catalogue(anArchive({ articles, albums }), now, true);
    expect(ids(sorted.listed)).toEqual(['cho', 'nhap']);
    expect(sorted.albums).toHaveLength(1);
  });
});

describe('sections', () => {
  const sections = [aSection('chinh-tri'), aSection('dang', 'chinh-tri'), aSection('chi-bo', 'dang'), aSection('khac')];

  it('count an article in its own section and in all above', () => {
    const { bySection } = sort([anArticle('bai', { category: 'chi-bo' })], sections);
    expect([...bySection.keys()].sort()).toEqual(['chi-bo', 'chinh-tri', 'dang']);
    expect(ids(bySection.get('chinh-tri'))).toEqual(['bai']);
  });

  it('do not count the articles of a parent in its children', () => {
    const { bySection } = sort([anArticle('bai', { category: 'chinh-tri' })], sections);
    expect(bySection.has('dang')).toBe(false);
  });

  it('lead from the nearest to the top', () => {
    const bySlug = new Map(sections.map((section) => [section.slug, section]));
    expect(lineage('chi-bo', bySlug).map(({ slug }) => slug)).toEqual(['chi-bo', 'dang', 'chinh-tri']);
    expect(lineage('khong-co', bySlug)).toEqual([]);
  });

  it('do not hang when parents lead in a circle, nor when one is its own parent', () => {
    const circle = [aSection('a', 'b'), aSection('b', 'a'), aSection('minh', 'minh')];
    const bySlug = new Map(circle.map((section) => [section.slug, section]));
    expect(lineage('a', bySlug).map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(lineage('minh', bySlug).map(({ slug }) => slug)).toEqual(['minh']);
    expect(ids(sort([anArticle('bai', { category: 'a' })], circle).bySection.get('b'))).toEqual(['bai']);
  });
});

describe('authors and topics', () => {
  it('each have their articles, an article each of its authors', () => {
    const articles = [
      anArticle('chung', { authors: ['an', 'binh'], tags: ['le-hoi'] }),
      anArticle('rieng', { authors: ['an'], date: '2023-08-04' }),
    ];
    const { byAuthor, byTopic } = sort(articles);
    expect(ids(byAuthor.get('an'))).toEqual(['rieng', 'chung']);
    expect(ids(byAuthor.get('binh'))).toEqual(['chung']);
    expect(ids(byTopic.get('le-hoi'))).toEqual(['chung']);
  });
});

describe('the photo library', () => {
  it('holds the photographs of articles and albums, newest first, in the order of the text within each', () => {
    const articles = [
      anArticle('cu', { date: '2023-01-01', photos: [aPhoto('1.jpg'), aPhoto('2.jpg')] }),
      anArticle('moi', { date: '2023-03-01', photos: [aPhoto('4.jpg')] }),
    ];
    const albums = [
      anAlbum('giua', { date: '2023-02-01', photos: [aPhoto('3.jpg')] }),
      anAlbum('cho', { date: '2024-02-01', photos: [aPhoto('5.jpg')] }),
    ];
    const { photos } = catalogue(anArchive({ articles, albums }), now);
    expect(photos.map(({ photo }) => photo.src)).toEqual(['4.jpg', '3.jpg', '1.jpg', '2.jpg']);
    expect(photos.map(({ article, album }) => article?.id ?? album?.slug)).toEqual(['moi', 'giua', 'cu', 'cu']);
  });
});

describe('neighbours', () => {
  const days = ['01', '02', '03', '04', '05'];
  const articles = days.map((day) => anArticle(`ngay-${day}`, { date: `2023-08-${day}` }));
  const around = (id: string, count = 2, all = articles) => {
    const sorted = sort(all);
    const article = sorted.byId.get(id) ?? anArticle('khong-co');
    const { before, next } = neighbourhoods(sorted, count)(article);
    return { before: ids(before), next: next?.id };
  };

  it('are, under “Các tin khác”, those just before, newest first; the next is the one just after', () => {
    expect(around('ngay-04')).toEqual({ before: ['ngay-03', 'ngay-02'], next: 'ngay-05' });
  });

  it('end with the first and the last article of the section', () => {
    expect(around('ngay-01')).toEqual({ before: [], next: 'ngay-02' });
    expect(around('ngay-05')).toEqual({ before: ['ngay-04', 'ngay-03'], next: undefined });
  });

  it('come from the same section', () => {
    const elsewhere = anArticle('noi-khac', { category: 'the-thao', date: '2023-08-03T10:00' });
    expect(around('ngay-04', 2, [...articles, elsewhere])).toEqual(around('ngay-04'));
  });

  it('of a withdrawn article are none, and it is nobody’s neighbour', () => {
    const all = articles.map((article) => (article.id === 'ngay-03' ? { ...article, withdrawn: 'Sai.' } : article));
    expect(around('ngay-03', 2, all)).toEqual({ before: [], next: undefined });
    expect(around('ngay-04', 2, all)).toEqual({ before: ['ngay-02', 'ngay-01'], next: 'ngay-05' });
  });

  it('stay the same for every older article but one when an article is published', () => {
    const later = anArticle('ngay-06', { date: '2023-08-06' });
    for (const { id } of articles.slice(0, -1)) expect(around(id, 2, [...articles, later])).toEqual(around(id));
    expect(around('ngay-05', 2, [...articles, later])).toEqual({ ...around('ngay-05'), next: 'ngay-06' });
  });

  it('are on both sides those of the very section, so that one published below it changes the page of one article', () => {
    const sections = [aSection('tin-tuc'), aSection('bao-cao-vien', 'tin-tuc')];
    const below = (id: string, date: string): Article => anArticle(id, { date, category: 'bao-cao-vien' });
    const older = [...articles, below('duoi-01', '2023-08-01T09:00'), below('duoi-02', '2023-08-04T09:00')];
    const viewsOf = (all: Article[]) => {
      const sorted = sort(all, sections);
      const near = neighbourhoods(sorted, 2);
      return older.map(({ id }) => near(sorted.byId.get(id) as Article));
    };
    const [before, after] = [viewsOf(older), viewsOf([...older, below('duoi-03', '2023-08-07')])];
    const changed = older.filter((_, index) => before[index]?.next?.id !== after[index]?.next?.id);
    expect(ids(changed)).toEqual(['duoi-02']);
    expect(before.map(({ previous }) => previous?.id).at(-1)).toBe('duoi-01');
  });
});
