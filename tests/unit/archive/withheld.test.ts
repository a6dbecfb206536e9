import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { anAlbum, anArchive, anArticle, aPhoto } from './an-archive.ts';

const taken = aPhoto('a.jpg', { hash: 'a'.repeat(16), withdrawn: 'Người trong ảnh yêu cầu' });
const ended = aPhoto('b.jpg', { hash: 'b'.repeat(16), rightsUntil: '2023-12-31' });
const free = aPhoto('c.jpg', { hash: 'c'.repeat(16) });

const at = (now: string) => {
  const article = anArticle('2023/08/bai', { photos: [taken, ended, free] });
  const other = anArticle('2023/08/khac', { photos: [aPhoto('khac.jpg', { hash: ended.hash })] });
  const album = anAlbum('le-hoi', { photos: [aPhoto('le.jpg', { hash: taken.hash }), free] });
  return catalogue(anArchive({ articles: [article, other], albums: [album] }), now);
};

describe('a photograph that may not be shown any more', () => {
  it('is in no list, and its article knows why', () => {
    const { photos, byId, albums } = at('2024-01-01T08:00');
    expect(photos.map(({ photo }) => photo.src)).toEqual(['c.jpg', 'c.jpg']);
    expect(byId.get('2023/08/bai')).toMatchObject({
      photos: [free],
      withheld: [
        { src: 'a.jpg', withdrawn: 'Người trong ảnh yêu cầu' },
        { src: 'b.jpg', rightsUntil: '2023-12-31' },
      ],
    });
    expect(albums[0]?.photos).toEqual([free]);
  });

  it('takes what was noted of its article when that was read: the article is another now', () => {
    const prints = { card: 'thẻ', own: 'bài' };
    const articles = [
      anArticle('2023/08/co', { photos: [taken], prints }),
      anArticle('2023/08/khong', { photos: [free], prints }),
    ];
    const { byId } = catalogue(anArchive({ articles }), '2024-01-01T08:00');
    expect(byId.get('2023/08/co')?.prints).toBeUndefined();
    expect(byId.get('2023/08/khong')?.prints).toEqual(prints);
  });

  it('goes from every other place that shows the same file', () => {
    expect(at('2024-01-01T08:00').byId.get('2023/08/khac')).toMatchObject({
      photos: [],
      withheld: [{ src: 'khac.jpg', rightsUntil: '2023-12-31' }],
    });
    expect(at('2023-12-01').albums[0]?.withheld).toMatchObject([{ withdrawn: 'Người trong ảnh yêu cầu' }]);
  });

  it('stands no more before a video either, which stays', () => {
    const film = { file: 'a.mp4', src: 'a.mp4', kind: 'video' as const, alt: '', size: 1 };
    const posters = [taken, free].map((poster) => ({ ...film, poster }));
    const article = anArticle('2023/08/phim', {
      media: posters,
      stills: [aPhoto('x.jpg', { hash: taken.hash }), free],
    });
    const other = anArticle('2023/08/bai', { photos: [taken] });
    const { byId } = catalogue(anArchive({ articles: [article, other] }), '2024-01-01');
    expect(byId.get('2023/08/phim')).toMatchObject({
      media: [{ src: 'a.mp4', poster: undefined }, { poster: free }],
      stills: [free],
    });
  });

  it('is shown through the last day of its rights', () => {
    expect(at('2023-12-31T23:59').byId.get('2023/08/khac')?.photos).toHaveLength(1);
    expect(at('2024-01-01').byId.get('2023/08/khac')?.photos).toHaveLength(0);
  });

  it('is no reason to make other articles anew', () => {
    const article = anArticle('2023/08/bai', { photos: [free] });
    expect(catalogue(anArchive({ articles: [article] }), '2024-01-01').listed[0]).toBe(article);
  });
});
