import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentPath, createUrls } from '../../src/lib/url.ts';

/** Every address that a site spells. */
const addresses = (base: string): Record<string, string> => {
  const urls = createUrls('https://vidu.vn', base);
  return {
    home: urls.home(),
    article: urls.article('2023/08/tap-huan'),
    year: urls.calendar('2023'),
    month: urls.calendar('2023-08'),
    day: urls.calendar('2023-08-03'),
    sections: urls.sections(),
    section: urls.section('tin-tuc'),
    sectionMonth: urls.section('tin-tuc', '2023-08'),
    authors: urls.authors(),
    author: urls.author('giao-tuyen'),
    authorYear: urls.author('giao-tuyen', '2023'),
    topics: urls.topics(),
    topicYear: urls.topic('tap-huan', '2023'),
    photos: urls.photos(),
    photosYear: urls.photos('2023'),
    album: urls.album('le-hoi'),
    articlePhoto: urls.articlePhoto('2023/08/tap-huan', 'tham-quan'),
    albumPhoto: urls.albumPhoto('le-hoi', 'DSC_0123'),
    photoVariant: urls.photoVariant('0123', 640, 'webp'),
    attachment: urls.attachment('bai-viet/2023/08/tap-huan/ke-hoach.pdf'),
    page: urls.page('gioi-thieu'),
    search: urls.search(),
    latest: urls.latest(),
    links: urls.links(),
    data: urls.data(),
    dataMonth: urls.dataMonth('2023-08', 'jsonl'),
    dataTable: urls.dataMonth('2023-08', 'csv'),
    checksums: urls.checksums(),
    rss: urls.rss(),
    sectionRss: urls.rss('tin-tuc'),
    authorRss: urls.feedOf(urls.author('giao-tuyen')),
    jsonFeed: urls.jsonFeed(),
    openSearch: urls.openSearch(),
    sitemap: urls.sitemap(),
    newsSitemap: urls.sitemap('tin-moi'),
    fragment: urls.fragment('anh-moi'),
    file: urls.file('logo.svg'),
    staticFile: urls.staticFile('tòa #1?.svg'),
  };
};

describe('the addresses of a site', () => {
  it('are permanent: this list changes only with redirects', () => {
    expect(addresses('/')).toEqual({
      home: '/',
      article: '/2023/08/tap-huan/',
      year: '/2023/',
      month: '/2023/08/',
      day: '/2023/08/03/',
      sections: '/chuyen-muc/',
      section: '/chuyen-muc/tin-tuc/',
      sectionMonth: '/chuyen-muc/tin-tuc/2023/08/',
      authors: '/tac-gia/',
      author: '/tac-gia/giao-tuyen/',
      authorYear: '/tac-gia/giao-tuyen/2023/',
      topics: '/chu-de/',
      topicYear: '/chu-de/tap-huan/2023/',
      photos: '/thu-vien-anh/',
      photosYear: '/thu-vien-anh/2023/',
      album: '/thu-vien-anh/le-hoi/',
      articlePhoto: '/2023/08/tap-huan/anh/tham-quan/',
      albumPhoto: '/thu-vien-anh/le-hoi/DSC_0123/',
      photoVariant: '/_anh/0123-640.webp',
      attachment: '/2023/08/tap-huan/ke-hoach.pdf',
      page: '/gioi-thieu/',
      search: '/tim-kiem/',
      latest: '/moi-nhat/',
      links: '/lien-ket/',
      data: '/du-lieu/',
      dataMonth: '/du-lieu/2023/08.jsonl',
      dataTable: '/du-lieu/2023/08.csv',
      checksums: '/du-lieu/SHA256SUMS',
      rss: '/rss.xml',
      sectionRss: '/chuyen-muc/tin-tuc/rss.xml',
      authorRss: '/tac-gia/giao-tuyen/rss.xml',
      jsonFeed: '/feed.json',
      openSearch: '/opensearch.xml',
      sitemap: '/sitemap-index.xml',
      newsSitemap: '/sitemap/tin-moi.xml',
      fragment: '/manh/anh-moi/',
      file: '/logo.svg',
      staticFile: '/t%C3%B2a%20%231%3F.svg',
    });
  });

  it('all stand under the base', () => {
    const atRoot = addresses('/');
    for (const [name, address] of Object.entries(addresses('/luu-tru/'))) {
      expect([name, address]).toEqual([name, `/luu-tru${atRoot[name]}`]);
    }
  });

  it.each(['luu-tru', '/luu-tru', 'luu-tru/', '/luu-tru/', '//luu-tru//'])('take %j for one base', (base) => {
    expect(addresses(base)).toEqual(addresses('/luu-tru/'));
  });

  it('take a base of any depth, and none for the root', () => {
    expect(createUrls('https://vidu.vn', 'bao/luu-tru').article('2023/08/a')).toBe('/bao/luu-tru/2023/08/a/');
    expect(addresses('')).toEqual(addresses('/'));
  });

  it('get scheme and host where a reader comes from elsewhere', () => {
    const urls = createUrls('https://vidu.vn:8443', '/luu-tru/');
    expect(urls.absolute(urls.home())).toBe('https://vidu.vn:8443/luu-tru/');
    expect(urls.absolute('https://khac.vn/a')).toBe('https://khac.vn/a');
  });

  it('never end up on another site through a path with two slashes', () => {
    const urls = createUrls('https://vidu.vn', '/');
    expect(urls.absolute(urls.file('//xau.vn/a'))).toBe('https://vidu.vn/xau.vn/a');
  });
});

describe('the address of an attachment', () => {
  const { attachment, absolute } = createUrls('https://vidu.vn', '/luu-tru/');

  it('is beside the page of its article', () => {
    expect(attachmentPath('bai-viet/2023/08/tap-huan/ke-hoach.pdf')).toBe('2023/08/tap-huan/ke-hoach.pdf');
  });

  it.each(['Kế hoạch #1.pdf', 'Có? Không.docx', '50%.pdf', 'a&b=c+d.pdf', '%41.pdf'])(
    'leads to the file %j, whatever signs are in its name',
    (name) => {
      const file = `bai-viet/2023/08/tap-huan/${name}`;
      const { pathname, search, hash } = new URL(absolute(attachment(file)));
      expect([decodeURIComponent(pathname), search, hash]).toEqual([`/luu-tru/${attachmentPath(file)}`, '', '']);
    },
  );

  it('leads to any file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const name = `${text.replaceAll('/', '')}.pdf`;
        const { pathname } = new URL(absolute(attachment(`bai-viet/a/${name}`)));
        expect(decodeURIComponent(pathname)).toBe(`/luu-tru/a/${name}`);
      }),
    );
  });
});
