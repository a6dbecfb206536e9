import { describe, expect, it } from 'vitest';
import { aPhoto } from '../archive/an-archive.ts';
import { open, textOf } from './page.ts';

const watch = 'https://www.youtube.com/watch?v=abc';
const links = (body: string): unknown[] =>
  open(body)
    .all('a')
    .map(({ properties }) => properties.href);

describe('a video of another site', () => {
  it.each([
    ['a frame', '<iframe src="https://www.youtube.com/embed/abc?rel=0" title="Lễ hội" allowfullscreen></iframe>'],
    ['a frame in a box', '<div class="video"><iframe src="//www.youtube.com/embed/abc" title="Lễ hội"></iframe></div>'],
    ['a frame in a paragraph', '<p>\n<iframe src="https://youtu.be/abc" title="Lễ hội"></iframe><br></p>'],
    ['an old player', '<object title="Lễ hội"><param name="movie" value="https://www.youtube.com/v/abc"></object>'],
    ['an older one', '<embed src="https://www.youtube.com/v/abc" title="Lễ hội">'],
    ['an address in the place of a picture', `![Lễ hội](${watch})`],
  ])('is a link to the page where it plays, from %s', (_, body) => {
    const page = open(body);
    expect(page.one('figure').properties.className).toEqual(['nhung']);
    expect(page.one('a').properties.href).toBe(watch);
    expect(page.text).toBe('Lễ hội Xem trên youtube.com');
    for (const tag of ['iframe', 'embed', 'object', 'img', 'p']) expect(page.all(tag)).toEqual([]);
  });

  it('is named by its site alone where it has no title, and keeps its caption', () => {
    expect(open('<iframe src="https://vimeo.com/12"></iframe>').text).toBe('Video Xem trên vimeo.com');
    const page = open(`![Lễ hội](${watch} "Lễ hội đền Hùng. Nguồn: Đài B")`);
    expect(textOf(page.one('figcaption'))).toBe('Lễ hội đền Hùng. Nguồn: Đài B');
  });

  it('shows the picture beside the article that has its name, and nothing of the other site', () => {
    const still = aPhoto('abc.jpg', { src: 'abc' });
    const page = open(`![Lễ hội](${watch})\n\n![Khác](https://youtu.be/xyz)`, [], { stills: [still] });
    const [first, second] = page.all('figure');
    expect(JSON.stringify(first)).toContain('"img"');
    expect(JSON.stringify(second)).not.toContain('"img"');
    expect(page.one('img').properties.src).toMatch(/^\/luu-tru\/_anh\//);
  });

  it('is a link within a sentence, and words within a link', () => {
    const page = open(`Xem ![phim](${watch}) này, [![phim](${watch}) ấy](https://vidu.vn/).`);
    expect(page.all('figure')).toEqual([]);
    expect(page.text).toBe('Xem phim (Xem trên youtube.com) này, phim ấy.');
    expect(page.all('a')).toHaveLength(2);
  });
});

describe('a video or sound file of another site', () => {
  it.each([
    '<video src="https://vidu.vn/a.mp4" autoplay></video>',
    '<video controls><source src="https://vidu.vn/a.mp4" type="video/mp4">Cũ</video>',
    '![A](https://vidu.vn/a.mp4)',
  ])('is a link: %s', (body) => {
    expect(links(body)).toEqual(['https://vidu.vn/a.mp4']);
    expect(open(body).all('video')).toEqual([]);
  });
});

describe('what leads nowhere', () => {
  it.each([
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<iframe src="data:text/html,a"></iframe>',
    '<iframe>Trình duyệt cũ</iframe>',
    '<embed src="javascript:alert(1)">',
    '<object data="data:text/html,a"></object>',
    '<video src="javascript:alert(1)"></video>',
  ])('vanishes: %s', (body) => {
    const page = open(`Một.\n\n${body}\n\nHai.`);
    expect(page.text).toBe('Một. Hai.');
    expect(page.all('a')).toEqual([]);
  });

  it('carries no code in its address or title', () => {
    const page = open(
      '<iframe src=\'https://www.youtube.com/embed/abc"onload="alert(1)\' title="<img src=x onerror=a>"></iframe>',
    );
    expect(page.all('img')).toEqual([]);
    expect(page.attributes.filter(([name]) => /^on/i.test(name))).toEqual([]);
  });
});
