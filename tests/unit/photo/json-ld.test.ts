import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Photo, Settings } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { photoJsonLd } from '../../../src/lib/photo/json-ld.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anAlbum, anArchive, anArticle, aPhoto, theSettings } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');
const licensed = theSettings({ publisher: { name: 'Tòa soạn Ví Dụ', licence: 'Giấy phép số 1/GP' } });

/** What a search engine reads on the page of a photograph. */
function read(kind: 'article' | 'album', parts: Partial<Photo>, settings: Settings = theSettings()) {
  const photos = [aPhoto('ben-do.jpg', parts)];
  const article = anArticle('2023/08/bai', { photos });
  const album = anAlbum('le-hoi', { photos });
  const view = createViewer(
    catalogue(anArchive({ settings, articles: [article], albums: [album] }), '2030-01-01'),
    urls,
  );
  const [shown] = view.photoPages(kind === 'article' ? { article } : { album });
  if (shown === undefined) throw new Error('No page.');
  return JSON.parse(JSON.stringify(photoJsonLd(shown, 'Bến đò', shown.breadcrumb, settings, urls)));
}

describe('structured data of a photograph', () => {
  it('tells a search engine what it shows, whose it is, when and where it was taken', () => {
    const words = {
      alt: 'Bến',
      caption: 'Bến đò.',
      credit: 'Ảnh: Giao Tuyến',
      taken: '2023-08-02T05:30',
      place: 'Hà Nội',
    };
    const address = 'https://vidu.vn/luu-tru/2023/08/bai/anh/ben-do/';
    expect(read('article', words)[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      '@id': address,
      url: address,
      mainEntityOfPage: address,
      contentUrl: 'https://vidu.vn/luu-tru/_anh/0123456789abcdef-2048.jpg',
      thumbnailUrl: 'https://vidu.vn/luu-tru/_anh/0123456789abcdef-640.jpg',
      encodingFormat: 'image/jpeg',
      inLanguage: 'vi',
      name: 'Bến đò',
      caption: 'Bến đò.',
      description: 'Bến',
      creditText: 'Giao Tuyến',
      datePublished: '2023-08-03T17:08:00+07:00',
      dateCreated: '2023-08-02',
      contentLocation: { '@type': 'Place', name: 'Hà Nội' },
      isPartOf: { '@type': 'NewsArticle', url: 'https://vidu.vn/luu-tru/2023/08/bai/', name: 'Bài 2023/08/bai' },
      publisher: { '@type': 'NewsMediaOrganization', name: 'Tòa soạn Ví Dụ' },
    });
  });

  it('claims rights for the newsroom only where nobody else is credited', () => {
    expect(read('article', {}, licensed)[0].copyrightNotice).toBe('Tòa soạn Ví Dụ. Giấy phép số 1/GP');
    expect(read('article', { credit: 'Ảnh: TTXVN' }, licensed)[0]).not.toHaveProperty('copyrightNotice');
    expect(read('article', {})[0]).not.toHaveProperty('copyrightNotice');
  });

  it('is part of its album, and leads from there down to itself', () => {
    const [image, trail] = read('album', {});
    expect(image.isPartOf).toMatchObject({
      '@type': 'ImageGallery',
      url: 'https://vidu.vn/luu-tru/thu-vien-anh/le-hoi/',
    });
    expect(trail.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
      'https://vidu.vn/luu-tru/thu-vien-anh/le-hoi/',
      'https://vidu.vn/luu-tru/thu-vien-anh/le-hoi/ben-do/',
    ]);
  });
});
