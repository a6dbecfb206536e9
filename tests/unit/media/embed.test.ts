import { describe, expect, it } from 'vitest';
import { embedIds, isPlayable, isPlayed, readEmbed } from '../../../src/lib/media/embed.ts';

const known: [address: string, href: string, id?: string][] = [
  ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'dQw4w9WgXcQ'],
  ['//www.youtube.com/embed/a-b_c?rel=0&autoplay=1', 'https://www.youtube.com/watch?v=a-b_c', 'a-b_c'],
  ['https://www.youtube-nocookie.com/embed/abc?start=90', 'https://www.youtube.com/watch?v=abc&t=90', 'abc'],
  ['https://youtu.be/abc?t=1m30s', 'https://www.youtube.com/watch?v=abc&t=1m30s', 'abc'],
  ['https://m.youtube.com/watch?v=abc&feature=share', 'https://www.youtube.com/watch?v=abc', 'abc'],
  ['https://www.youtube.com/shorts/abc', 'https://www.youtube.com/watch?v=abc', 'abc'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e', '76979871'],
  ['https://vimeo.com/76979871', 'https://vimeo.com/76979871', '76979871'],
  [
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fbao%2Fvideos%2F123%2F&show_text=0',
    'https://www.facebook.com/bao/videos/123/',
    '123',
  ],
  ['https://www.facebook.com/watch/?v=123', 'https://www.facebook.com/watch/?v=123', '123'],
  ['https://www.tiktok.com/embed/v2/700', 'https://www.tiktok.com/@_/video/700', '700'],
  ['https://www.tiktok.com/@bao/video/700', 'https://www.tiktok.com/@bao/video/700', '700'],
  ['https://www.dailymotion.com/embed/video/x8abc', 'https://www.dailymotion.com/video/x8abc', 'x8abc'],
  ['https://geo.dailymotion.com/player.html?video=x8abc', 'https://www.dailymotion.com/video/x8abc', 'x8abc'],
  ['https://dai.ly/x8abc', 'https://www.dailymotion.com/video/x8abc', 'x8abc'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/dai/ban-tin',
    'https://soundcloud.com/dai/ban-tin',
    'ban-tin',
  ],
];

describe('readEmbed', () => {
  it.each(known)('finds the page to watch %s on', (address, href, id) => {
    const host = new URL(href).hostname.replace('www.', '');
    expect(readEmbed(address)).toEqual(id === undefined ? { href, host } : { href, host, id });
    expect(isPlayable(address)).toBe(true);
  });

  it('keeps the page that it leads to', () => {
    for (const [, href, id] of known) expect(readEmbed(href)?.id).toBe(id);
  });

  it('leads to the address itself where the site is not known', () => {
    expect(readEmbed('https://www.vidu.vn/khung?a=1')).toEqual({
      href: 'https://www.vidu.vn/khung?a=1',
      host: 'vidu.vn',
    });
    expect(readEmbed('https://notyoutube.com/embed/abc')).toEqual({
      href: 'https://notyoutube.com/embed/abc',
      host: 'notyoutube.com',
    });
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:a',
    'file:///etc/passwd',
    'about:blank',
    'https://',
    'a.html',
    '',
  ])('leads nowhere from %j', (address) => {
    expect(readEmbed(address)).toBeUndefined();
    expect(isPlayable(address)).toBe(false);
  });

  it('does not carry an address out of another that is given as its own', () => {
    const inner = encodeURIComponent('javascript:alert(1)//www.facebook.com/videos/1');
    expect(readEmbed(`https://www.facebook.com/plugins/video.php?href=${inner}`)?.href).toMatch(/^https:\/\/www\.face/);
    expect(readEmbed('https://www.youtube.com/embed/%22%3E%3Cscript%3E')?.id).toBeUndefined();
  });
});

describe('isPlayed', () => {
  it.each(['phim.mp4', 'https://vidu.vn/phim.mp4', 'https://youtu.be/abc'])('takes %s for what plays', (src) =>
    expect(isPlayed(src)).toBe(true),
  );

  it.each(['a.jpg', 'https://vidu.vn/a.jpg', 'https://www.youtube.com/', 'https://i.ytimg.com/vi/abc/hqdefault.jpg'])(
    'takes %s for a picture',
    (src) => expect(isPlayed(src)).toBe(false),
  );
});

describe('embedIds', () => {
  it('finds the name of each video once, in Markdown and in HTML', () => {
    const text =
      '![A](https://youtu.be/abc)\n<iframe src="//player.vimeo.com/video/12?a=1&amp;h=ff"></iframe> https://youtu.be/abc x';
    expect(embedIds(text)).toEqual(['abc', '12']);
  });
});
