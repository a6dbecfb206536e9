import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements, parseHtml, textOf } from './html.ts';
import { closeSites, openSite, type Site } from './site.ts';

/** Structured data as a search engine reads it: whatever JSON holds. */
type Data = Record<string, unknown>;

const origin = 'https://baothu.example/';

let site: Site;
let pages: Map<string, Data[]>;

beforeAll(async () => {
  site = await openSite();
  await site.edit('bai-viet/2023/07/hoi-nghi-quy-hai.md', 'tags:', 'updated: 2023-07-15 09:00\ntags:');
  await site.buildWell();
  const files = [...(await site.tree()).keys()].filter((file) => /(?:^|\/)index\.html$|^404\.html$/.test(file));
  pages = new Map(await Promise.all(files.map(async (file) => [file, dataOf(await site.read(file))] as const)));
});

afterAll(closeSites);

describe('structured data', () => {
  const articles = ['2023/08/ngay-hoi-doc-sach', '2023/08/tap-huan-bao-cao-vien', '2023/07/hoi-nghi-quy-hai'];

  it.each(articles)('has of the article %s all that Google asks of news', (id) => {
    const [news = {}] = ofType(`${id}/index.html`, 'NewsArticle');
    const iso = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;
    expect(news).toMatchObject({
      '@context': 'https://schema.org',
      mainEntityOfPage: `${origin}${id}/`,
      headline: expect.stringMatching(/^.{1,110}$/),
      datePublished: expect.stringMatching(iso),
      dateModified: expect.stringMatching(iso),
      articleSection: expect.stringMatching(/./),
      inLanguage: 'vi',
      isAccessibleForFree: true,
      publisher: { '@type': 'NewsMediaOrganization', name: 'Tòa soạn Thử Nghiệm', logo: `${origin}favicon.svg` },
    });
    const authors = [news.author].flat() as Data[];
    for (const { name, url } of authors) expect([name, url]).toEqual([expect.any(String), startsAt(origin)]);
    expect(authors).not.toEqual([]);
    for (const image of (news.image ?? []) as string[]) expect(image).toMatch(/^https:\/\/baothu\.example\/_anh\//);
  });

  it('shows the article with a photograph that photograph, and tells when one was changed', () => {
    const [training = {}] = ofType('2023/08/tap-huan-bao-cao-vien/index.html', 'NewsArticle');
    expect(training.image).toHaveLength(1);
    const [meeting = {}] = ofType('2023/07/hoi-nghi-quy-hai/index.html', 'NewsArticle');
    expect(meeting).toMatchObject({
      datePublished: '2023-07-14T08:30:00+07:00',
      dateModified: '2023-07-15T09:00:00+07:00',
    });
  });

  it.each([
    ...articles,
    ...['2023', '2023/08', '2023/08/03', 'moi-nhat', 'chuyen-muc', 'tac-gia', 'chu-de', 'thu-vien-anh', 'du-lieu'],
    ...['chuyen-muc/bao-cao-vien', 'tac-gia/giao-tuyen', 'chu-de/sach', 'thu-vien-anh/2023/08', 'thu-vien-anh/ben-do'],
    ...['thu-vien-anh/ben-do/chuyen-dau', '2023/08/tap-huan-bao-cao-vien/anh/tham-quan'],
  ])('leads to %s step by step, from 1 on, by full addresses of pages that are there', (path) => {
    const [trail = {}, ...more] = ofType(`${path}/index.html`, 'BreadcrumbList');
    expect(more).toEqual([]);
    const steps = trail.itemListElement as { '@type': string; position: number; name: string; item: string }[];
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    expect(steps.at(-1)?.item).toBe(`${origin}${path}/`);
    for (const { '@type': type, name, item } of steps) {
      expect(type).toBe('ListItem');
      expect(name).not.toBe('');
      expect(item).toEqual(startsAt(origin));
      expect(pages.has(`${item.slice(origin.length)}index.html`), item).toBe(true);
    }
  });

  it.each(['2023/08', 'chuyen-muc/bao-cao-vien', 'tac-gia/giao-tuyen', 'chu-de/sach', 'thu-vien-anh'])(
    'says that %s is a collection of the site',
    (path) => {
      expect(ofType(`${path}/index.html`, 'CollectionPage')).toEqual([
        expect.objectContaining({
          url: `${origin}${path}/`,
          inLanguage: 'vi',
          isPartOf: { '@type': 'WebSite', name: 'Báo Thử Nghiệm', url: origin },
        }),
      ]);
    },
  );

  it('says on the front page whose site it is and how to search it', () => {
    const types = pages.get('index.html')?.map((data) => data['@type']);
    expect(types).toEqual(['WebSite', 'NewsMediaOrganization']);
    const [website = {}] = ofType('index.html', 'WebSite');
    const action = website.potentialAction as { target: { urlTemplate: string } };
    expect(action.target.urlTemplate).toBe(`${origin}tim-kiem/?q={search_term_string}`);
    const [organization = {}] = ofType('index.html', 'NewsMediaOrganization');
    expect(website.publisher).toEqual({ '@id': organization['@id'] });
    expect(organization).toMatchObject({ name: 'Tòa soạn Thử Nghiệm', email: 'lienhe@baothu.example' });
  });

  it('says nothing of pages that are no content', () => {
    expect(pages.get('404.html')).toEqual([]);
  });
});

function dataOf(html: string): Data[] {
  return elements(parseHtml(html), 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script) => JSON.parse(textOf(script)) as Data);
}

function ofType(file: string, type: string): Data[] {
  return (pages.get(file) ?? []).filter((data) => data['@type'] === type);
}

function startsAt(start: string) {
  return expect.stringMatching(new RegExp(`^${start}`));
}
