import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import type { Article, Media } from '../../../src/lib/archive/types.ts';
import { createViewer } from '../../../src/lib/archive/viewer.ts';
import { videoJsonLd } from '../../../src/lib/media/json-ld.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anArchive, anArticle, aPhoto, aSection } from '../archive/an-archive.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');

const film: Media = {
  file: 'bai-viet/2023/08/bai/phim.mp4',
  src: 'phim.mp4',
  kind: 'video',
  alt: 'Phỏng vấn',
  caption: 'Phỏng vấn ông A.',
  size: 10,
};

function read(media: Media[], parts: Partial<Article> = {}): unknown {
  const article = anArticle('2023/08/bai', { media, ...parts });
  const archive = anArchive({ articles: [article], sections: [aSection('tin-tuc')] });
  const view = createViewer(catalogue(archive, '2030-01-01'), urls).article(article);
  return JSON.parse(JSON.stringify(videoJsonLd(view, media, urls)));
}

describe('structured data of a video', () => {
  it('tells what it is, since when, and where its file and its poster are', () => {
    expect(read([{ ...film, poster: aPhoto('phim.jpg') }])).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name: 'Phỏng vấn',
        description: 'Phỏng vấn ông A.',
        thumbnailUrl: expect.stringMatching(/^https:\/\/vidu\.vn\/luu-tru\/_anh\/.*\.jpg$/),
        uploadDate: '2023-08-03T17:08:00+07:00',
        contentUrl: 'https://vidu.vn/luu-tru/2023/08/bai/phim.mp4',
        inLanguage: 'vi',
      },
    ]);
  });

  it('takes the words of the article where the video has none', () => {
    const wordless = { ...film, alt: '', caption: undefined };
    expect(read([wordless], { title: 'Bài', summary: 'Sapo.' })).toMatchObject([{ name: 'Bài', description: 'Sapo.' }]);
    expect(read([wordless], { title: 'Bài' })).toMatchObject([{ name: 'Bài', description: 'Bài' }]);
  });

  it('is not given for sounds, nor in an article that was taken back', () => {
    expect(read([{ ...film, kind: 'audio' }])).toEqual([]);
    expect(read([film], { withdrawn: 'Sai.' })).toEqual([]);
  });
});
