import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anAlbum, anArchive, anArticle, aPhoto } from './an-archive.ts';

const photos = ['mot.jpg', 'hai.jpg', 'ba.jpg'].map((src) => aPhoto(src));
const article = anArticle('2023/08/bai', { photos });
const album = anAlbum('le-hoi', { photos });
const archive = anArchive({ articles: [article], albums: [album] });
const view = createViewer(catalogue(archive, '2030-01-01'), createUrls('https://vidu.vn', '/luu-tru/'));

describe('the pages of the photographs of an article', () => {
  it('follow each other as they do in the text, and stop at its ends', () => {
    const root = '/luu-tru/2023/08/bai/anh';
    expect(view.photoPages({ article }).map(({ previous, href, next }) => [previous, href, next])).toEqual([
      [undefined, `${root}/mot/`, `${root}/hai/`],
      [`${root}/mot/`, `${root}/hai/`, `${root}/ba/`],
      [`${root}/hai/`, `${root}/ba/`, undefined],
    ]);
  });

  it('say which of how many, and where the photograph stands', () => {
    const [, second] = view.photoPages({ article });
    expect(second).toMatchObject({
      kind: 'article',
      position: 2,
      count: 3,
      home: { name: 'Bài 2023/08/bai', href: '/luu-tru/2023/08/bai/#anh-hai' },
    });
    expect(second?.breadcrumb.map(({ href }) => href)).toEqual([
      '/luu-tru/chuyen-muc/tin-tuc/',
      '/luu-tru/2023/08/bai/',
    ]);
  });

  it('have the addresses that the library leads to', () => {
    const library = photos.map((photo) => view.photo({ photo, date: article.date, article }).href);
    expect(library).toEqual(view.photoPages({ article }).map(({ href }) => href));
  });

  it('say on which day the camera was there, by its own clock', () => {
    const old = anArticle('2023/08/cu', { photos: [aPhoto('a.jpg', { taken: '1975-04-30T23:59', place: 'Sài Gòn' })] });
    expect(view.photoPages({ article: old })[0]).toMatchObject({
      taken: { iso: '1975-04-30', day: '30/4/1975' },
      place: 'Sài Gòn',
    });
  });
});

it('photographs of an album have their pages below it', () => {
  expect(view.photoPages({ album })[2]).toMatchObject({
    kind: 'album',
    href: '/luu-tru/thu-vien-anh/le-hoi/ba/',
    breadcrumb: [{ name: 'Album le-hoi', href: '/luu-tru/thu-vien-anh/le-hoi/' }],
  });
});
