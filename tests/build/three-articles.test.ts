import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'hast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysOfYear } from '../../src/lib/archive/on-this-day.ts';
import { redirectBucket } from '../../src/lib/redirect.ts';
import { addressesOf } from './addresses.ts';
import { attribute, element, elements, parseHtml, textOf } from './html.ts';
import { fixtureOrigin, inspectFiles, inspectPages, verificationFile } from './inspect.ts';
import { inspectOutlines } from './outline.ts';
import { closeSites, openSite, type Site } from './site.ts';
import { validatePages } from './validate.ts';
import { parseXml, textsOf } from './xml.ts';

let site: Site;
let files: string[];
let report: { articles: number; photos: number; added: string[]; changed: string[]; removed: string[] };

beforeAll(async () => {
  site = await openSite();
  const { stdout } = await site.buildWell({ flags: ['--json'] });
  report = JSON.parse(stdout);
  files = [...(await site.tree()).keys()];
});

afterAll(closeSites);

describe('the addresses of a site of three articles', () => {
  it('are those that are promised, and no others', () => {
    const sections = ['tuyen-giao-cac-cap', 'bao-cao-vien', 'tin-tuc'];
    const terms = ['tac-gia/giao-tuyen', 'tac-gia/le-thu', 'chu-de/bao-cao-vien', 'chu-de/sach', 'chu-de/tap-huan'];
    const expected = [
      'index.html',
      '404.html',
      '2023/08/ngay-hoi-doc-sach/index.html',
      '2023/08/tap-huan-bao-cao-vien/index.html',
      '2023/07/hoi-nghi-quy-hai/index.html',
      ...['2023', '2023/07', '2023/08', '2023/07/14', '2023/08/03', '2023/08/05'].map((day) => `${day}/index.html`),
      'chuyen-muc/index.html',
      ...sections.map((slug) => `chuyen-muc/${slug}/index.html`),
      'tac-gia/index.html',
      'chu-de/index.html',
      ...terms.map((term) => `${term}/index.html`),
      'thu-vien-anh/index.html',
      'thu-vien-anh/2023/index.html',
      'thu-vien-anh/2023/06/index.html',
      'thu-vien-anh/2023/08/index.html',
      ...['bao-cao-vien', 'tuyen-giao-cac-cap'].flatMap((section) => [
        `thu-vien-anh/chuyen-muc/${section}/2023/08/index.html`,
        `thu-vien-anh/chuyen-muc/${section}/2023/index.html`,
        `thu-vien-anh/chuyen-muc/${section}/index.html`,
      ]),
      'thu-vien-anh/ben-do/index.html',
      '2023/08/tap-huan-bao-cao-vien/anh/tham-quan/index.html',
      'thu-vien-anh/ben-do/chuyen-dau/index.html',
      ...['tim-kiem', 'moi-nhat', 'lien-ket', 'du-lieu', 'gioi-thieu', 'ngoai-tuyen', 'ngoai-tuyen/chua-luu'].map(
        (page) => `${page}/index.html`,
      ),
      // Parts that a script places into pages.
      'manh/anh-moi/index.html',
      'manh/moi-nhat/index.html',
      ...daysOfYear.map((day) => `manh/ngay-nay/${day}/index.html`),
      // Old addresses.
      'cu/bai-1.html',
      'gioi-thieu.html',
      'chuyen-de/he/index.html',
      'chuyen-muc/doi-ngu-bao-cao-vien/index.html',
      verificationFile,
    ];
    expect(files.filter((file) => file.endsWith('.html'))).toEqual(expected.sort());
  });

  it('are as many as the report says, and its list of new files is the folder', () => {
    const count = (kind: RegExp): number => files.filter((file) => kind.test(file)).length;
    expect(report.articles).toBe(count(/^\d{4}\/\d\d\/[a-z-]+\/index\.html$/));
    expect(report.photos).toBe(count(/\/(?:anh|ben-do)\/[^/]+\/index\.html$/));
    expect(report.added.toSorted()).toEqual(files.toSorted());
    expect([...report.changed, ...report.removed]).toEqual([]);
  });

  it('lead somewhere, to an id too, and no page holds what a strict content policy blocks', async () => {
    expect(await inspectPages(site)).toEqual([]);
    expect(await inspectFiles(site)).toEqual([]);
  });

  it('are valid HTML, with an outline for whoever hears it', async () => {
    expect(await validatePages(site, [verificationFile])).toEqual([]);
    expect(await inspectOutlines(site, [verificationFile])).toEqual([]);
  });

  it('have one title each, in Vietnamese, and name themselves', async () => {
    const isPage = (file: string): boolean => /(?:^|\/)index\.html$/.test(file) && !file.startsWith('manh/');
    const redirected = ['chuyen-de/he/index.html', 'chuyen-muc/doi-ngu-bao-cao-vien/index.html'];
    for (const file of files.filter((each) => isPage(each) && !redirected.includes(each))) {
      const page = parseHtml(await site.read(file));
      expect(attribute(element(page, 'html'), 'lang'), file).toBe('vi');
      expect(elements(page, 'h1').length, file).toBe(1);
      expect(textOf(element(page, 'title')), file).toMatch(/Báo Thử Nghiệm$/);
      expect(canonicalOf(page), file).toBe(`https://baothu.example/${file.replace(/index\.html$/, '')}`);
    }
  });
});

describe('the page of an article', () => {
  const file = '2023/08/tap-huan-bao-cao-vien/index.html';
  let page: Root;

  beforeAll(async () => {
    page = parseHtml(await site.read(file));
  });

  it('says its sections from the top down', () => {
    const links = elements(element(page, 'nav', 'breadcrumb'), 'a');
    expect(links.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
      ['Tuyên giáo các cấp', '/chuyen-muc/tuyen-giao-cac-cap/'],
      ['Báo cáo viên', '/chuyen-muc/bao-cao-vien/'],
    ]);
  });

  it('says when it was published, on the newsroom’s clock', () => {
    const time = element(element(page, 'p', 'article-time'), 'time');
    expect(textOf(time)).toBe('Thứ Năm, 3/8/2023 17:08 (GMT+7)');
    expect(attribute(time, 'dateTime')).toBe('2023-08-03T17:08:00+07:00');
  });

  it('has title, summary, body and authors', () => {
    expect(textOf(element(page, 'h1'))).toBe('Đảng ủy Khối mở lớp tập huấn báo cáo viên');
    expect(textOf(element(page, 'p', 'sapo'))).toBe('Lớp học dành một nửa thời gian cho thực hành.');
    expect(textOf(element(page, 'div', 'bai-viet'))).toContain('khai mạc với 45 tổ chức đảng tham dự.');
    const authors = elements(element(page, 'p', 'authors'), 'a');
    expect(authors.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
      ['Giao Tuyến', '/tac-gia/giao-tuyen/'],
      ['Lê Thử', '/tac-gia/le-thu/'],
    ]);
  });

  it('shows its photograph in several sizes, with caption and credit', () => {
    const figure = element(page, 'figure');
    expect(attribute(figure, 'id')).toBe('anh-tham-quan');
    expect(textOf(element(figure, 'figcaption'))).toBe('Học viên tham quan bến đò. Ảnh: Giao Tuyến');
    expect(textOf(element(figure, 'span', 'nguon-anh'))).toBe('Ảnh: Giao Tuyến');
    const picture = element(figure, 'img');
    expect(attribute(picture, 'alt')).toBe('Học viên bên bến đò');
    expect([attribute(picture, 'width'), attribute(picture, 'height')]).toEqual(['700', '467']);
    const widths = (set: string): string[] => [...set.matchAll(/ (\d+)w/g)].map(([, width = '']) => width);
    expect(elements(figure, 'source').map((source) => widths(attribute(source, 'srcSet')))).toEqual([
      ['160', '224', '320', '448', '640', '700'],
      ['320', '640', '700'],
    ]);
    expect(attribute(picture, 'src')).toMatch(/-640\.jpg$/);
  });

  it('lets the reader write to the newsroom, title and address filled in', () => {
    const address = new URL(attribute(element(element(page, 'p', 'feedback'), 'a'), 'href'));
    expect(address.protocol + address.pathname).toBe('mailto:phanhoi@baothu.example');
    expect(address.searchParams.get('subject')).toBe('Phản hồi: Đảng ủy Khối mở lớp tập huấn báo cáo viên');
    expect(address.searchParams.get('body')).toContain('https://baothu.example/2023/08/tap-huan-bao-cao-vien/');
  });

  it('lists the article before it in its section under Các tin khác', () => {
    const others = element(page, 'section', 'related');
    expect(textOf(element(others, 'h2'))).toBe('Các tin khác');
    expect(elements(others, 'a').map((link) => attribute(link, 'href'))).toEqual(['/2023/07/hoi-nghi-quy-hai/']);
  });

  it('lists its attachment, its topics and Liên kết website', () => {
    const links = elements(page, 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain('/2023/08/tap-huan-bao-cao-vien/lich-hoc.txt');
    expect(links).toContain('/chu-de/tap-huan/');
    expect(links).toContain('https://cong.example');
    expect(files).toContain('2023/08/tap-huan-bao-cao-vien/lich-hoc.txt');
  });

  it('describes itself to machines', () => {
    const [news, trail] = elements(page, 'script')
      .filter((script) => attribute(script, 'type') === 'application/ld+json')
      .map((script) => JSON.parse(textOf(script)));
    expect(news).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Đảng ủy Khối mở lớp tập huấn báo cáo viên',
      datePublished: '2023-08-03T17:08:00+07:00',
      articleSection: 'Báo cáo viên',
      author: [{ name: 'Giao Tuyến' }, { name: 'Lê Thử' }],
      publisher: { name: 'Tòa soạn Thử Nghiệm' },
    });
    expect(trail['@type']).toBe('BreadcrumbList');
    expect(canonicalOf(page)).toBe('https://baothu.example/2023/08/tap-huan-bao-cao-vien/');
  });

  it('tells citation managers what to cite', () => {
    const named = (name: string): string[] =>
      elements(page, 'meta')
        .filter((meta) => attribute(meta, 'name') === name)
        .map((meta) => attribute(meta, 'content'));
    expect(named('DC.identifier')).toEqual(['https://baothu.example/2023/08/tap-huan-bao-cao-vien/']);
    expect(named('citation_author')).toEqual(['Giao Tuyến', 'Lê Thử']);
    expect(named('citation_publication_date')).toEqual(['2023/08/03']);
  });

  it('shows the editor’s own choice before the automatic ones', async () => {
    const other = parseHtml(await site.read('2023/08/ngay-hoi-doc-sach/index.html'));
    const [related] = elements(other, 'section', 'related');
    expect(related && [textOf(element(related, 'h2')), attribute(element(related, 'a'), 'href')]).toEqual([
      'Tin liên quan',
      '/2023/07/hoi-nghi-quy-hai/',
    ]);
    expect(textOf(element(other, 'p', 'article-time'))).toBe('Thứ Bảy, 5/8/2023');
  });
});

describe('the photographs', () => {
  it('stand in the library, each leading to its own page and back to its place', async () => {
    const page = parseHtml(await site.read('thu-vien-anh/index.html'));
    const ways = elements(page, 'figure').map((figure) => elements(figure, 'a').map((link) => attribute(link, 'href')));
    expect(ways).toEqual([
      ['/2023/08/tap-huan-bao-cao-vien/anh/tham-quan/', '/2023/08/tap-huan-bao-cao-vien/#anh-tham-quan'],
      ['/thu-vien-anh/ben-do/chuyen-dau/', '/thu-vien-anh/ben-do/#anh-chuyen-dau'],
    ]);
  });

  it('are published in the sizes that pages name, and in no others', async () => {
    const named = new Set<string>();
    for (const file of files.filter((each) => each.endsWith('.html') && each !== verificationFile)) {
      for (const { address } of addressesOf(parseHtml(await site.read(file)), fixtureOrigin)) {
        const path = new URL(address, 'https://baothu.example').pathname.slice(1);
        if (path.startsWith('_anh/')) named.add(path);
      }
    }
    expect(files.filter((file) => file.startsWith('_anh/'))).toEqual([...named].sort());
  });
});

describe('what machines read', () => {
  it('is a feed of the site and of each section, author and topic, newest first', async () => {
    const feeds = Object.fromEntries(
      await Promise.all(
        files
          .filter((file) => file.endsWith('rss.xml'))
          .map(async (file) => [file, textsOf(parseXml(await site.read(file)), 'item/link')] as const),
      ),
    );
    const [book, training, meeting] = [
      'https://baothu.example/2023/08/ngay-hoi-doc-sach/',
      'https://baothu.example/2023/08/tap-huan-bao-cao-vien/',
      'https://baothu.example/2023/07/hoi-nghi-quy-hai/',
    ];
    expect(feeds).toEqual({
      'rss.xml': [book, training, meeting],
      'chuyen-muc/tuyen-giao-cac-cap/rss.xml': [training, meeting],
      'chuyen-muc/bao-cao-vien/rss.xml': [training, meeting],
      'chuyen-muc/tin-tuc/rss.xml': [book],
      'tac-gia/giao-tuyen/rss.xml': [training, meeting],
      'tac-gia/le-thu/rss.xml': [training],
      'chu-de/bao-cao-vien/rss.xml': [training, meeting],
      'chu-de/sach/rss.xml': [book],
      'chu-de/tap-huan/rss.xml': [training],
    });
    const dates = textsOf(parseXml(await site.read('rss.xml')), 'item/pubDate');
    expect(dates[1]).toBe('Thu, 03 Aug 2023 10:08:00 GMT');
    const authors = textsOf(parseXml(await site.read('chu-de/tap-huan/rss.xml')), 'item/dc:creator');
    expect(authors).toEqual(['Giao Tuyến', 'Lê Thử']);
  });

  it('is the whole text, with links and pictures that are found from anywhere', async () => {
    const [, text = ''] = textsOf(parseXml(await site.read('rss.xml')), 'item/content:encoded');
    expect(text).toContain('khai mạc với 45 tổ chức đảng tham dự.');
    expect(text).toContain('<a href="https://baothu.example/2023/07/hoi-nghi-quy-hai/">hội nghị quý\u00a0II</a>');
    const [picture = ''] = elements(parseHtml(text), 'img').map((image) => attribute(image, 'src'));
    expect(picture).toMatch(/^https:\/\/baothu\.example\/_anh\/[\da-f]{16}-640\.jpg$/);
    expect(files).toContain(picture.replace('https://baothu.example/', ''));
  });

  it('is the same as a JSON Feed', async () => {
    const { items } = JSON.parse(await site.read('feed.json'));
    expect(items.map(({ url }: { url: string }) => url)).toEqual(
      textsOf(parseXml(await site.read('rss.xml')), 'item/link'),
    );
    const texts = textsOf(parseXml(await site.read('rss.xml')), 'item/content:encoded');
    expect(items.map((item: { content_html: string }) => item.content_html)).toEqual(texts);
    expect(items[1]).toMatchObject({
      date_published: '2023-08-03T17:08:00+07:00',
      authors: [{ name: 'Giao Tuyến', url: 'https://baothu.example/tac-gia/giao-tuyen/' }, { name: 'Lê Thử' }],
      tags: ['Tuyên giáo các cấp', 'Báo cáo viên', 'báo cáo viên', 'tập huấn'],
      image: expect.stringMatching(/^https:\/\/baothu\.example\/_anh\/[\da-f]{16}-700\.jpg$/),
    });
  });

  it('is named by the pages that it belongs to', async () => {
    const page = parseHtml(await site.read('tac-gia/giao-tuyen/index.html'));
    const feeds = elements(page, 'link').filter((link) => attribute(link, 'rel') === 'alternate');
    expect(feeds.map((link) => [attribute(link, 'type'), attribute(link, 'href')])).toEqual([
      ['application/rss+xml', '/rss.xml'],
      ['application/rss+xml', '/tac-gia/giao-tuyen/rss.xml'],
      ['application/feed+json', '/feed.json'],
    ]);
  });

  it('is a sitemap for each month under one root, every page of which exists', async () => {
    const parts = textsOf(parseXml(await site.read('sitemap-index.xml')), 'sitemap/loc');
    const root = 'https://baothu.example/';
    const names = ['trang', 'tin-moi', '2023-08', '2023-07', '2023-06'];
    expect(parts).toEqual(names.map((name) => `${root}sitemap/${name}.xml`));
    const pages = await Promise.all(
      parts.map(async (part) => textsOf(parseXml(await site.read(part.slice(root.length))), 'url/loc')),
    );
    expect(pages[2]).not.toContain(`${root}2023/`);
    expect(pages[3]).toEqual(['2023/', '2023/07/', '2023/07/hoi-nghi-quy-hai/'].map((page) => root + page));
    expect(pages[4]).toEqual(
      ['thu-vien-anh/2023/', 'thu-vien-anh/2023/06/', 'thu-vien-anh/ben-do/chuyen-dau/'].map((page) => root + page),
    );
    expect(pages[2]).toContain(`${root}2023/08/tap-huan-bao-cao-vien/anh/tham-quan/`);
    const missing = pages.flat().filter((page) => !files.includes(`${page.slice(root.length)}index.html`));
    expect(missing).toEqual([]);
  });

  it('is a sitemap of the latest news, with the name of the newspaper', async () => {
    const news = parseXml(await site.read('sitemap/tin-moi.xml'));
    expect(textsOf(news, 'url/loc')).toEqual([
      'https://baothu.example/2023/08/ngay-hoi-doc-sach/',
      'https://baothu.example/2023/08/tap-huan-bao-cao-vien/',
    ]);
    expect(textsOf(news, 'news:publication/news:name')).toEqual(['Báo Thử Nghiệm', 'Báo Thử Nghiệm']);
    expect(textsOf(news, 'news:publication/news:language')).toEqual(['vi', 'vi']);
    expect(textsOf(news, 'news:news/news:publication_date')).toEqual(['2023-08-05', '2023-08-03T17:08:00+07:00']);
    expect(textsOf(news, 'news:news/news:title')[0]).toBe('Ngày hội đọc sách ở Tân Thủy');
    expect(await site.read('sitemap/tin-moi.xml')).toContain(
      'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
    );
  });

  it('is a robots.txt that names the sitemaps', async () => {
    const sitemaps = ['sitemap-index.xml', 'sitemap/tin-moi.xml'];
    const lines = sitemaps.map((path) => `Sitemap: https://baothu.example/${path}\n`);
    expect(await site.read('robots.txt')).toContain(`\n${lines.join('')}`);
  });

  it('is a line of JSON for each article of a month', async () => {
    const lines = (await site.read('du-lieu/2023/08.jsonl')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([
      '2023/08/ngay-hoi-doc-sach',
      '2023/08/tap-huan-bao-cao-vien',
    ]);
    const source = await readFile(join(site.contentDir, 'bai-viet/2023/08/ngay-hoi-doc-sach.md'));
    expect(JSON.parse(lines[0] ?? '').sourceSha256).toBe(sha256(source));
  });

  it('is the same as a table that spreadsheet programs read as UTF-8', async () => {
    const bytes = await readFile(join(site.outDir, 'du-lieu/2023/08.csv'));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(head).toBe('id,url,title,summary,date,updated,sections,authors,topics,sourceSha256');
    expect(first).toContain('2023/08/ngay-hoi-doc-sach,https://baothu.example/2023/08/ngay-hoi-doc-sach/,Ngày hội');
  });

  it('is proved whole by a list of digests, as sha256sum reads it, which names the lists of all other files', async () => {
    const listed = (await site.read('du-lieu/SHA256SUMS')).trimEnd().split('\n');
    const data = files.filter((file) => /^du-lieu\/.*\.(?:jsonl|csv)$/.test(file));
    const lists = files.filter((file) => /^du-lieu\/ma-bam\//.test(file));
    const lineOf = async (file: string, name: string): Promise<string> =>
      `${sha256(await readFile(join(site.outDir, file)))}  ${name}`;
    const expected = [...data, ...lists].map((file) => lineOf(file, file.replace('du-lieu/', '')));
    expect(listed.sort()).toEqual((await Promise.all(expected)).sort());
    const others = files.filter((file) => !/^du-lieu\/(?:SHA256SUMS|ma-bam\/|.*\.(?:jsonl|csv)$)/.test(file));
    const inLists = (await Promise.all(lists.map((file) => site.read(file)))).join('').trimEnd().split('\n');
    expect(inLists.sort()).toEqual((await Promise.all(others.map((file) => lineOf(file, file)))).sort());
  });
});

describe('the files that tell of a site', () => {
  it('describe its search to browsers, on every page', async () => {
    const page = parseHtml(await site.read('2023/index.html'));
    const search = elements(page, 'link').find((link) => attribute(link, 'rel') === 'search');
    expect(search && attribute(search, 'href')).toBe('/opensearch.xml');
    const description = parseXml(await site.read('opensearch.xml'));
    expect(textsOf(description, 'ShortName')).toEqual(['Báo Thử Nghiệm']);
    expect(await site.read('opensearch.xml')).toContain('template="https://baothu.example/tim-kiem/?q={searchTerms}"');
  });

  it('name the people behind it, and no contact for holes where none is set', async () => {
    expect(await site.read('humans.txt')).toContain('Chịu trách nhiệm nội dung: Lê Thị Thử');
    expect(files.filter((file) => file.startsWith('.well-known/'))).toEqual([]);
  });
});

describe('old addresses', () => {
  const moves = {
    '/cu/bai-1.html': '/2023/08/tap-huan-bao-cao-vien/',
    '/?id=1': '/2023/08/tap-huan-bao-cao-vien/',
    '/?id=2': '/2023/07/hoi-nghi-quy-hai/',
    '/gioi-thieu.html': '/gioi-thieu/',
    '/van-ban/12.aspx': '/2023/08/ngay-hoi-doc-sach/',
    '/chuyen-de/he/': 'https://cong.example/he',
    '/chuyen-muc/doi-ngu-bao-cao-vien/': '/chuyen-muc/bao-cao-vien/',
  };

  it('lead on from a page, where an old address can be a file', async () => {
    const page = parseHtml(await site.read('cu/bai-1.html'));
    const refresh = elements(page, 'meta').find((meta) => attribute(meta, 'httpEquiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toBe('0; url=/2023/08/tap-huan-bao-cao-vien/');
    expect(canonicalOf(page)).toBe('https://baothu.example/2023/08/tap-huan-bao-cao-vien/');
  });

  it('stand in the rules for hosts that read them', async () => {
    const rules = (await site.read('_redirects')).trimEnd().split('\n');
    const expected = Object.entries(moves).filter(([from]) => !from.includes('?'));
    expect(rules.sort()).toEqual(expected.map(([from, to]) => `${from} ${to} 301`).sort());
  });

  it('stand in the map for nginx, numbers after a question mark too', async () => {
    const lines = (await site.read('chuyen-huong/nginx.map')).trimEnd().split('\n');
    expect(lines.sort()).toEqual(
      Object.entries(moves)
        .map(([from, to]) => `"${from}" "${to}";`)
        .sort(),
    );
  });

  it('stand in the look-up, each in the file where the browser asks for it', async () => {
    for (const [from, to] of Object.entries(moves)) {
      const lookup = JSON.parse(await site.read(`chuyen-huong/${redirectBucket(from)}.json`));
      expect(lookup[from], from).toBe(to);
    }
  });
});

it('publishes the newsroom’s own files as they are', async () => {
  expect(await site.read(verificationFile)).toBe('google-site-verification: google0123456789abcdef.html\n');
  expect(await site.read('favicon.svg')).toContain('#a6192e');
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function canonicalOf(page: Root): string | undefined {
  const link = elements(page, 'link').find((each) => attribute(each, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}
