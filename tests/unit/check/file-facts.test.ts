import { describe, expect, it } from 'vitest';
import { examineFile } from '../../../src/check/file-facts.ts';
import { article } from '../content/read/newsroom.ts';

const codes = (body: string): string[] =>
  examineFile('bai-viet/2023/08/a.md', article('', body)).problems.map(({ code }) => code);

describe('what is right', () => {
  it.each([
    ['bold and struck words', 'Một **hai**, “**ba**”, ~~bốn~~ và ***năm***.\n'],
    ['stars that are no emphasis', 'Giá (**) là 2**10, xem chú thích **.\n\n(**) Giá tạm tính.\n'],
    ['stars in code', '`**a **` và\n\n```\n**b ** [x] (/a/)\n```\n\n    ##c\n'],
    ['escaped signs', 'Một \\*\\*hai \\*\\*, \\[a\\](b), \\[^1\\].\n'],
    ['remarks behind brackets', 'Theo [1] (2019), [Bộ Y tế] (cơ quan chủ trì).\n'],
    ['headings in order', '# Một\n\n## Hai\n\n### Ba\n\n## Bốn\n\nNăm\n----\n'],
    ['a hashtag', '#tintuc hôm nay\n'],
    ['footnotes', 'Một[^a].\n\n[^a]: Hai.\n'],
    [
      'HTML of newspapers',
      '<table><tr><td align="right" colspan="2">1<sup>2</sup></td></tr></table>\n\n<details><summary>A</summary>B</details>\n',
    ],
    ['frames that become links', '<iframe src="https://www.youtube.com/embed/abc123" style="border:0"></iframe>\n'],
    ['comments', '<!-- <font> [x](y z) **a ** -->\n\nMột.\n'],
    ['links that open elsewhere', '<a href="https://vidu.com" target="_blank" rel="noopener">A</a>\n'],
    ['a picture of raw HTML in a link', '[<img src="a.jpg" alt="A">](https://vidu.com)\n'],
    ['a picture in a link', '[![A](a.jpg)](https://vidu.com)\n'],
    ['a break of two spaces', 'Một  \nhai.\n'],
    [
      'text in NFD within code and addresses',
      `\`${'mã'.normalize('NFD')}\` <https://vidu.com/${'ảnh'.normalize('NFD')}> ![A](${'ảnh'.normalize('NFD')}.jpg)\n`,
    ],
  ])('is left in peace: %s', (_, body) => {
    expect(codes(body)).toEqual([]);
  });
});

it('finds its place behind half a comment, too', () => {
  const { problems } = examineFile('a.md', article('', 'Một <script> hai.\n\n<!-- ba\n\nBốn **năm ** [a] (/b/).\n'));
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['link-split', 10, 14],
    ['emphasis-broken', 10, 5],
  ]);
});

describe('HTML that is taken out', () => {
  const removed = (body: string): string[] =>
    examineFile('a.md', article('', body)).problems.map(({ details }) => details.what ?? '');

  it('is told once for each tag and attribute of a file, with all that goes', () => {
    expect(
      removed('<p class="MsoNormal" style="a">Một</p>\n<p style="b">Hai</p>\n<o:p></o:p>\n\n<script>x()</script>\n'),
    ).toEqual([
      'thuộc tính class của thẻ <p>',
      'thuộc tính style của thẻ <p>',
      'thẻ <o:p>',
      'thẻ <script> cùng mọi thứ bên trong',
    ]);
  });
});

describe('a text of signs alone', () => {
  // With work that grows as its square this would not end in time; signs over which the parser itself takes so long are left out.
  it.each([
    '<',
    '<a',
    '<a ',
    '**',
    ' **a',
    '“',
    '\u200b',
    ' \t',
    'á»',
    'µ',
    'hòa hoà ',
    '<p a',
    'http://',
    '\u00d0 ',
    'а',
  ])('is read to its end: %j', (sign) => {
    const { isEmpty } = examineFile('a.md', article('', `a${sign.repeat(50_000)}\n`));
    expect(isEmpty).toBe(false);
  });
});
