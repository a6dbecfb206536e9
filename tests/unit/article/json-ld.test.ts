import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Article, Settings } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { articleJsonLd, siteJsonLd } from '../../../src/lib/article/json-ld.ts';
import { viewPhoto } from '../../../src/lib/photo/variants.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anArchive, anArticle, aPhoto, aSection, theSettings } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');

/** What a search engine reads on the page of an article. */
function read(parts: Partial<Article> = {}, settings: Settings = theSettings()): Record<string, unknown>[] {
  const article = anArticle('2023/08/bai', { category: 'chi-bo', ...parts });
  const archive = anArchive({
    settings,
    articles: [article],
    sections: [aSection('dang'), aSection('chi-bo', 'dang')],
    authors: [{ slug: 'giao-tuyen', name: 'Giao Tuyến' }],
    topics: [{ slug: 'tap-huan', name: 'tập huấn' }],
  });
  const view = createViewer(catalogue(archive, '2030-01-01'), urls).article(article);
  const photo = article.photos[0] === undefined ? undefined : viewPhoto(article.photos[0], urls);
  return JSON.parse(JSON.stringify(articleJsonLd(view, photo, settings, urls)));
}

describe('structured data of an article', () => {
  it('tells a search engine what it is, when, by whom, and where', () => {
    const [news] = read({
      title: 'Tập huấn “tuyên truyền miệng” <mới>',
      summary: 'Sapo.',
      updated: '2023-08-04T08:00',
      authors: ['giao-tuyen'],
      tags: ['tap-huan'],
      photos: [aPhoto('a.jpg')],
    });
    expect(news).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://vidu.vn/luu-tru/2023/08/bai/',
      mainEntityOfPage: 'https://vidu.vn/luu-tru/2023/08/bai/',
      url: 'https://vidu.vn/luu-tru/2023/08/bai/',
      headline: 'Tập huấn “tuyên truyền miệng” <mới>',
      inLanguage: 'vi',
      isAccessibleForFree: true,
      datePublished: '2023-08-03T17:08:00+07:00',
      dateModified: '2023-08-04T08:00:00+07:00',
      articleSection: 'Chuyên mục chi-bo',
      keywords: ['tập huấn'],
      description: 'Sapo.',
      image: ['https://vidu.vn/luu-tru/_anh/0123456789abcdef-2048.jpg'],
      author: [{ '@type': 'Person', name: 'Giao Tuyến', url: 'https://vidu.vn/luu-tru/tac-gia/giao-tuyen/' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'Tòa soạn Ví Dụ', url: 'https://vidu.vn/luu-tru/' },
    });
  });

  it('leaves out what the article does not have, and credits the newsroom where no author is named', () => {
    const [news = {}] = read();
    for (const key of ['keywords', 'description', 'image']) expect(news).not.toHaveProperty(key);
    expect(news.author).toEqual({ '@type': 'Organization', name: 'Báo Ví Dụ', url: 'https://vidu.vn/luu-tru/' });
    expect(news.dateModified).toBe(news.datePublished);
  });

  it('shows the newsroom’s logo with its full address', () => {
    const [news = {}] = read({}, theSettings({ logo: 'Biểu trưng.svg' }));
    expect(news.publisher).toMatchObject({ logo: 'https://vidu.vn/luu-tru/Bi%E1%BB%83u%20tr%C6%B0ng.svg' });
  });

  it('leads from the top section down to the article', () => {
    const [, trail = {}] = read({ title: 'Tập huấn' });
    expect(trail['@type']).toBe('BreadcrumbList');
    expect(trail.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Chuyên mục dang', item: 'https://vidu.vn/luu-tru/chuyen-muc/dang/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Chuyên mục chi-bo',
        item: 'https://vidu.vn/luu-tru/chuyen-muc/chi-bo/',
      },
      { '@type': 'ListItem', position: 3, name: 'Tập huấn', item: 'https://vidu.vn/luu-tru/2023/08/bai/' },
    ]);
  });

  it('no longer offers a withdrawn article as news', () => {
    expect(read({ withdrawn: 'Sai số liệu.' }).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
  });
});

describe('structured data of the front page', () => {
  it('names the site, its search and its publisher', () => {
    const publisher = { name: 'Tòa soạn Ví Dụ', phone: '0123' };
    const settings = theSettings({ description: 'Kho tin bài.', logo: 'logo.svg', publisher });
    const site = createViewer(catalogue(anArchive({ settings }), '2030-01-01'), urls).site();
    expect(siteJsonLd(site, urls)).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: 'Báo Ví Dụ',
        description: 'Kho tin bài.',
        url: 'https://vidu.vn/luu-tru/',
        inLanguage: 'vi',
        publisher: { '@id': 'https://vidu.vn/luu-tru/#toa-soan' },
        potentialAction: {
          '@type': 'SearchAction',
          target: {
            '@type': 'EntryPoint',
            urlTemplate: 'https://vidu.vn/luu-tru/tim-kiem/?q={search_term_string}',
          },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@context': 'https://schema.org',
        '@type': 'NewsMediaOrganization',
        '@id': 'https://vidu.vn/luu-tru/#toa-soan',
        name: 'Tòa soạn Ví Dụ',
        url: 'https://vidu.vn/luu-tru/',
        logo: 'https://vidu.vn/luu-tru/logo.svg',
        telephone: '0123',
      },
    ]);
  });
});
