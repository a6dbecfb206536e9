import { describe, expect, it } from 'vitest';
import type { Media } from '../../../src/lib/archive/types.ts';
import { aPhoto } from '../archive/an-archive.ts';
import { open, textOf } from './page.ts';

const film: Media = {
  file: 'bai-viet/2023/08/a/phong-van.mp4',
  src: 'phong-van.mp4',
  kind: 'video',
  alt: 'Phỏng vấn',
  size: 12_300_000,
};
const sound: Media = { ...film, file: 'bai-viet/2023/08/a/bai-hat.mp3', src: 'bai-hat.mp3', kind: 'audio' };

describe('a video in an article', () => {
  const page = open('![Phỏng vấn](phong-van.mp4 "Phỏng vấn ông A. Nguồn: Đài B")\n', [], { media: [film] });

  it('becomes a figure with the player of the browser, which fetches nothing by itself', () => {
    expect(page.one('figure').properties.className).toEqual(['phim']);
    expect(page.one('video').properties).toMatchObject({
      src: '/luu-tru/2023/08/a/phong-van.mp4',
      controls: true,
      preload: 'none',
      playsInline: true,
      width: 1280,
      height: 720,
      className: ['khong-bia'],
      ariaLabel: 'Phỏng vấn',
    });
    expect(page.all('p')).toEqual([]);
  });

  it('has caption, credit and a link to the file below it', () => {
    expect(textOf(page.one('figcaption'))).toBe('Phỏng vấn ông A. Nguồn: Đài B Tải video (MP4, 12,3 MB)');
    expect(textOf(page.one('span'))).toBe('Nguồn: Đài B');
    expect(page.one('a').properties).toMatchObject({ href: '/luu-tru/2023/08/a/phong-van.mp4', download: true });
  });

  it('shows its poster and subtitles where they are', () => {
    const poster = aPhoto('phong-van.jpg');
    const shown = open('![A](phong-van.mp4)', [], {
      media: [{ ...film, poster, captions: 'bai-viet/2023/08/a/phong-van.vtt' }],
    });
    const { properties } = shown.one('video');
    expect(properties.poster).toMatch(/^\/luu-tru\/_anh\/[0-9a-f]{16}-640\.jpg$/);
    expect(Number(properties.width) / Number(properties.height)).toBeCloseTo(poster.width / poster.height, 2);
    expect(properties.className).toBeUndefined();
    expect(shown.one('track').properties).toEqual({
      kind: 'captions',
      src: '/luu-tru/2023/08/a/phong-van.vtt',
      srcLang: 'vi',
      label: 'Tiếng Việt',
    });
  });
});

describe('a sound in an article', () => {
  it('has a player and no box', () => {
    const page = open('![Bài hát](bai-hat.mp3)', [], { media: [sound] });
    expect(page.one('figure').properties.className).toEqual(['am-thanh']);
    expect(page.one('audio').properties).toMatchObject({ controls: true, preload: 'none', ariaLabel: 'Bài hát' });
    expect(page.text).toContain('Tải tệp âm thanh (MP3, 12,3 MB)');
  });
});

describe('a video among other things', () => {
  const media = [film, sound];

  it('stands by itself between the pictures of its paragraph, in the order of the text', () => {
    const page = open('![Một](a.jpg)\n![Hai](phong-van.mp4)\n![Ba](b.jpg)', [aPhoto('a.jpg'), aPhoto('b.jpg')], {
      media,
    });
    const order = page.all('figure').map(({ properties }) => String(properties.className));
    expect(order).toEqual(['anh', 'phim', 'anh']);
    expect(page.all('p')).toEqual([]);
  });

  it('is a link within a sentence, and words within a link', () => {
    const page = open('Xem ![đoạn phim](phong-van.mp4) này và [![phim](phong-van.mp4) ấy](https://vidu.vn/).', [], {
      media,
    });
    expect(page.all('video')).toEqual([]);
    expect(page.all('a').map((link) => [link.properties.href, textOf(link)])).toEqual([
      ['/luu-tru/2023/08/a/phong-van.mp4', 'đoạn phim'],
      ['https://vidu.vn/', 'phim ấy'],
    ]);
  });

  it('leaves its words where it cannot be shown', () => {
    const page = open('![Đoạn phim](khong-co.mp4)\n');
    expect(page.html.trim()).toBe('<p>Đoạn phim</p>');
  });

  it('leaves paragraphs without any as they are', () => {
    expect(open('Chữ.\n\n[liên kết](https://vidu.vn/)\n', [], { media }).all('p')).toHaveLength(2);
  });
});
