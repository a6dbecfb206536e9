import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Archive, Article } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anAlbum, anArchive, anArticle, aPhoto, aSection, theSettings } from './an-archive.ts';

/** A viewer of an archive that is published under `/luu-tru/`. */
function viewer(parts: Partial<Archive>) {
  const sorted = catalogue(anArchive(parts), '2030-01-01');
  return createViewer(sorted, createUrls('https://vidu.vn', '/luu-tru/'));
}
const show = (article: Article, parts: Partial<Archive> = {}) =>
  viewer({ ...parts, articles: [article, ...(parts.articles ?? [])] }).article(article);

describe('time', () => {
  it('is told as the newsroom’s clock showed it, for readers and for machines', () => {
    expect(viewer({}).time('2023-08-03T17:08')).toEqual({
      iso: '2023-08-03T17:08:00+07:00',
      long: 'Thứ Năm, 3/8/2023 17:08 (GMT+7)',
      day: '3/8/2023',
      clock: '17:08',
    });
  });

  it('has no clock when the editor wrote none', () => {
    expect(viewer({}).time('2023-08-03')).toEqual({
      iso: '2023-08-03',
      long: 'Thứ Năm, 3/8/2023',
      day: '3/8/2023',
      clock: undefined,
    });
  });

  it('follows the zone of the settings', () => {
    const settings = theSettings({ timeZone: 'Europe/Paris' });
    expect(viewer({ settings }).time('2023-08-03T17:08').iso).toBe('2023-08-03T17:08:00+02:00');
  });
});

describe('an article', () => {
  const sections = [aSection('dang'), aSection('chi-bo', 'dang')];

  it('says where it stands, from the top section down', () => {
    expect(show(anArticle('2023/08/bai', { category: 'chi-bo' }), { sections }).breadcrumb).toEqual([
      { name: 'Chuyên mục dang', href: '/luu-tru/chuyen-muc/dang/' },
      { name: 'Chuyên mục chi-bo', href: '/luu-tru/chuyen-muc/chi-bo/' },
    ]);
  });

  it('names its authors and topics as they are written, in the order of the article', () => {
    const authors = ['an', 'binh'].map((slug) => ({ slug, name: slug.toUpperCase() }));
    const view = show(anArticle('a', { authors: ['binh', 'an', 'la'], tags: ['le-hoi'] }), {
      authors,
      topics: [{ slug: 'le-hoi', name: 'Lễ hội' }],
    });
    expect(view.authors).toEqual([
      { name: 'BINH', href: '/luu-tru/tac-gia/binh/' },
      { name: 'AN', href: '/luu-tru/tac-gia/an/' },
    ]);
    expect(view.topics).toEqual([{ name: 'Lễ hội', href: '/luu-tru/chu-de/le-hoi/' }]);
  });

  it('shows the six just before it as “Các tin khác”, and links to the one before and the one after', () => {
    const others = [1, 2, 3, 4, 5, 6, 7, 9].map((day) => anArticle(`ngay-${day}`, { date: `2023-08-0${day}` }));
    const view = show(anArticle('ngay-8', { date: '2023-08-08' }), { articles: others });
    expect(view.others.map(({ title }) => title)).toEqual([7, 6, 5, 4, 3, 2].map((day) => `Bài ngay-${day}`));
    expect(view.previous).toEqual({ name: 'Bài ngay-7', href: '/luu-tru/ngay-7/' });
    expect(view.next).toEqual({ name: 'Bài ngay-9', href: '/luu-tru/ngay-9/' });
  });

  it('shows what the editor chose as related, but nothing withdrawn, scheduled or unknown', () => {
    const articles = [
      anArticle('con'),
      anArticle('rut', { withdrawn: 'Sai.' }),
      anArticle('cho', { date: '2031-01-01' }),
    ];
    const view = show(anArticle('a', { related: ['rut', 'con', 'cho', 'la'] }), { articles });
    expect(view.related.map(({ href }) => href)).toEqual(['/luu-tru/con/']);
  });

  it('hands out its files with their sizes in Vietnamese', () => {
    const sizes = [0, 1499, 999_499, 999_500, 1_234_567];
    const attachments = sizes.map((size, index) => ({
      file: `bai-viet/2023/08/a/Kế hoạch ${index}#.pdf`,
      name: 'ke-hoach.pdf',
      size,
    }));
    const view = show(anArticle('2023/08/a', { attachments }));
    expect(view.attachments.map(({ size }) => size)).toEqual(['1 KB', '1 KB', '999 KB', '1,0 MB', '1,2 MB']);
    expect(view.attachments[4]?.href).toBe('/luu-tru/2023/08/a/K%E1%BA%BF%20ho%E1%BA%A1ch%204%23.pdf');
  });

  it('hands out nothing once it is withdrawn, and says why', () => {
    const attachments = [{ file: 'bai-viet/2023/08/a/k.pdf', name: 'k.pdf', size: 1 }];
    const view = show(anArticle('a', { attachments, withdrawn: 'Sai số liệu.' }));
    expect(view).toMatchObject({ attachments: [], withdrawn: 'Sai số liệu.', others: [], next: undefined });
  });

  it('opens a letter to the newsroom with the full address in it', () => {
    const settings = theSettings({ feedback: 'toasoan@vidu.vn' });
    const { feedbackHref } = show(anArticle('2023/08/bai'), { settings });
    expect(feedbackHref).toContain(encodeURIComponent('https://vidu.vn/luu-tru/2023/08/bai/'));
    expect(show(anArticle('2023/08/bai')).feedbackHref).toBeUndefined();
  });

  it('tells when it was changed and corrected', () => {
    const corrections = [{ date: '2023-08-05', text: 'Sửa tên.' }];
    const view = show(anArticle('a', { updated: '2023-08-04T08:00', corrections }));
    expect(view.updated?.clock).toBe('08:00');
    expect(view.corrections.map(({ time, text }) => [time.day, text])).toEqual([['5/8/2023', 'Sửa tên.']]);
    expect(show(anArticle('a')).updated).toBeUndefined();
  });
});

describe('a card', () => {
  it('shows the first photograph, and the section by name', () => {
    const article = anArticle('2023/08/bai', { photos: [aPhoto('b.jpg'), aPhoto('a.jpg')], summary: 'Sapo.' });
    const card = viewer({ articles: [article] }).card(article);
    expect(card).toMatchObject({
      href: '/luu-tru/2023/08/bai/',
      title: 'Bài 2023/08/bai',
      summary: 'Sapo.',
      section: { name: 'Chuyên mục tin-tuc', href: '/luu-tru/chuyen-muc/tin-tuc/' },
      photo: { anchor: '#anh-b' },
    });
    expect(viewer({}).card(anArticle('tron')).photo).toBeUndefined();
  });
});

describe('the photo library', () => {
  it('leads back to the figure in its article, or to its album', () => {
    const photo = aPhoto('tham-quan.jpg');
    const article = anArticle('2023/08/bai', { photos: [photo] });
    const album = anAlbum('le-hoi', { photos: [photo] });
    const show = viewer({ articles: [article], albums: [album] });
    expect(show.photo({ photo, date: article.date, article }).home).toEqual({
      name: 'Bài 2023/08/bai',
      href: '/luu-tru/2023/08/bai/#anh-tham-quan',
    });
    expect(show.photo({ photo, date: album.date, album }).home).toEqual({
      name: 'Album le-hoi',
      href: '/luu-tru/thu-vien-anh/le-hoi/#anh-tham-quan',
    });
  });

  it('counts the photographs of an album and shows the first', () => {
    const show = viewer({});
    expect(show.album(anAlbum('le-hoi', { photos: [aPhoto('a.jpg'), aPhoto('b.jpg')] }))).toMatchObject({
      name: 'Album le-hoi',
      href: '/luu-tru/thu-vien-anh/le-hoi/',
      count: 2,
      photo: { anchor: '#anh-a' },
    });
    expect(show.album(anAlbum('trong'))).toMatchObject({ count: 0, photo: undefined });
  });
});

describe('sections', () => {
  it('are shown as a tree', () => {
    const sections = [aSection('a'), aSection('b', 'a'), aSection('c', 'b'), aSection('d')];
    const tree = viewer({ sections }).site().sections;
    expect(tree.map(({ slug }) => slug)).toEqual(['a', 'd']);
    expect(tree[0]?.children[0]).toMatchObject({ slug: 'b', children: [{ slug: 'c', children: [] }] });
  });

  it('do not hang when parents lead in a circle', () => {
    const [a, b, self] = [aSection('a', 'b'), aSection('b', 'a'), aSection('minh', 'minh')];
    const show = viewer({ sections: [a, b, self] });
    expect(show.section(a)).toMatchObject({ slug: 'a', children: [{ slug: 'b', children: [] }] });
    expect(show.section(self).children).toEqual([]);
    expect(show.breadcrumb('a').map(({ name }) => name)).toEqual(['Chuyên mục b', 'Chuyên mục a']);
  });
});

describe('the site', () => {
  const sections = [aSection('a'), aSection('b', 'a'), aSection('c')];
  const site = (settings: Parameters<typeof theSettings>[0]) =>
    viewer({ sections, settings: theSettings(settings) }).site();

  it('has the top sections as its menu unless the newsroom chose some', () => {
    expect(site({}).menu.map(({ name }) => name)).toEqual(['Chuyên mục a', 'Chuyên mục c']);
    expect(site({ menu: ['c', 'b', 'khong-co'] }).menu.map(({ href }) => href)).toEqual([
      '/luu-tru/chuyen-muc/c/',
      '/luu-tru/chuyen-muc/b/',
    ]);
  });

  it('finds its logo and static pages under the base', () => {
    const page = { slug: 'gioi-thieu', file: 'trang/gioi-thieu.md', digest: '0', title: 'Giới thiệu', photos: [] };
    const settings = theSettings({ logo: 'logo.svg' });
    expect(viewer({ settings, pages: [page] }).site()).toMatchObject({
      logo: '/luu-tru/logo.svg',
      pages: [{ name: 'Giới thiệu', href: '/luu-tru/gioi-thieu/' }],
    });
    expect(site({}).logo).toBeUndefined();
  });
});
