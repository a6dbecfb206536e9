import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readBody, readLine } from '../../../src/import/text/body.ts';
import { firstSentence } from '../../../src/import/text/first-sentence.ts';
import { holdsHtml } from '../../../src/import/text/html.ts';
import { paragraphsToMarkdown } from '../../../src/import/text/markdown.ts';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';

/** The blocks a reader sees after the body has gone through Markdown and back. */
function publish(body: string): string[] {
  return parseMarkdown(paragraphsToMarkdown(readBody(body).paragraphs)).children.map((block) => textOf(block));
}

const lettersOf = (text: string): string => normaliseText(text.toWellFormed()).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const visibleOf = (text: string): string => text.replace(/\s+/g, '');

/** Text full of what Markdown, YAML and HTML take for syntax. */
const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_#<>{}[]()!`~|\\&:;=+-.0123456789^$%"\' \n\t\u00a0'),
      fc.constantFrom(
        '---',
        '***',
        '1. ',
        '2) ',
        '- ',
        '# ',
        '> ',
        '~~',
        '```',
        '[^1]: ',
        '](',
        '<=5',
        'http://a_b.vn/c_d',
        '\n\n',
      ),
      fc.constantFrom('Đảng ủy', 'hoà', 'a\u0302\u0301', '\u00d0', '\u200b', '\u2028', 'xã', 'TP.HCM'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('readBody of plain text', () => {
  it('makes a paragraph of every line and drops blank ones', () => {
    expect(publish('Mở đầu.\nDiễn biến.\n\n\r\n  Kết thúc. ')).toEqual(['Mở đầu.', 'Diễn biến.', 'Kết thúc.']);
  });

  it('keeps glued text as one paragraph', () => {
    expect(publish('Trời mưa to.Nước lên nhanh.')).toEqual(['Trời mưa to.Nước lên nhanh.']);
  });

  it.each([
    '---',
    '- đầu dòng',
    '* sao',
    '# thẻ',
    '1. số',
    '2023.',
    '> trích',
    '{{ ngoặc }}',
    'a_b_c *d* `e`',
    '[x]: y',
  ])('shows %s as it is', (line) => {
    expect(publish(`Trước\n${line}\nSau`)).toEqual(['Trước', line, 'Sau']);
  });

  it.each(['K < 1.000 và <=5%', 'gửi <Tên đơn vị> trước', 'R&D; AT&T', '1 < 2 > 0', '<3 Hà Nội'])(
    'keeps the angle brackets and ampersands of “%s”',
    (line) => {
      expect(publish(line)).toEqual([line]);
    },
  );

  it('breaks at U+2028 and old page breaks', () => {
    expect(publish('một\u2028hai\u2029ba\fbốn')).toEqual(['một', 'hai', 'ba', 'bốn']);
  });

  it('composes NFD, turns Ð into Đ, drops zero-width marks and control characters', () => {
    expect(publish('To\u0302\u0309 \u00d0o\u00e0n\u200b vie\u0323\u0302n\u0007')).toEqual(['Tổ Đoàn viện']);
  });

  it('repairs quotes that were Windows-1252', () => {
    expect(publish('\u0093Việt Nam\u0094 \u0096 hôm nay\u0085')).toEqual(['“Việt Nam” – hôm nay…']);
  });

  it('survives half a surrogate pair', () => {
    expect(publish('xã \ud83d hội')).toEqual(['xã \ufffd hội']);
  });

  it('loses no letter, whatever the text', () => {
    fc.assert(
      fc.property(troublesome, (body) => {
        fc.pre(!holdsHtml(body));
        expect(lettersOf(publish(body).join('\n'))).toBe(lettersOf(body));
      }),
      { numRuns: 2000 },
    );
  });

  it('shows every paragraph in full, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(troublesome, { maxLength: 4 }), (texts) => {
        const paragraphs = texts.flatMap((text) => text.replace(/\s+/g, ' ').trim() || []);
        const shown = parseMarkdown(paragraphsToMarkdown(paragraphs)).children.map((block) => textOf(block));
        expect(shown.map(visibleOf)).toEqual(paragraphs.map(visibleOf));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readBody of HTML', () => {
  it('turns blocks into paragraphs and keeps the text of links and emphasis', () => {
    const html =
      '<div title="a>b"><p>Xã <b>An Phú</b> đón <a href="/tin?a=1&b=2">đoàn</a>.</p>\n<p>Chiều\ncùng ngày<br/>họp&nbsp;dân.</p></div>';
    expect(publish(html)).toEqual(['Xã An Phú đón đoàn.', 'Chiều cùng ngày', 'họp dân.']);
  });

  it('reads character references, Vietnamese ones included', () => {
    expect(publish('&#272;&#7843;ng &#x1EE7;y &amp; nh&acirc;n d&acirc;n &copy;')).toEqual(['Đảng ủy & nhân dân ©']);
  });

  it('keeps lines apart when the only tags stand inside them', () => {
    expect(publish('<b>Mở đầu</b>\nDiễn biến')).toEqual(['Mở đầu', 'Diễn biến']);
  });

  it('keeps the cells of a row on one line', () => {
    expect(publish('<table><tr><th>Xã</th><th>Dân</th></tr><tr><td>An Phú</td><td>5.210</td></tr></table>')).toEqual([
      'Xã | Dân',
      'An Phú | 5.210',
    ]);
  });

  it('drops scripts, styles and comments', () => {
    const html = '<style>p{color:red}</style><script>alert("x<p>")</script><!-- cũ <p>ẩn</p> --><p>Còn lại</p>';
    expect(publish(html)).toEqual(['Còn lại']);
  });

  it('counts the pictures and players that do not come along', () => {
    expect(readBody('<p><img src="a.jpg"> Ảnh: An <IFRAME src="x"></IFRAME></p>').media).toBe(2);
  });

  it('loses nothing behind a tag, quote or comment that was never closed', () => {
    expect(publish('<p>Đầu <a href="x>giữa <!-- chú <script>và</p><p title="y">cuối')).toEqual([
      'Đầu giữa <!-- chú và',
      'cuối',
    ]);
  });

  it('keeps names in angle brackets beside real tags', () => {
    expect(publish('<p>Kính gửi <Tên đơn vị>, K < 1 <Anh:TTXVN><o:p></o:p></p>')).toEqual([
      'Kính gửi <Tên đơn vị>, K < 1 <Anh:TTXVN>',
    ]);
  });

  it('loses no letter between tags', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<b>',
      '</b>',
      '<td>',
      '</div>',
      '<span style="x:y">',
      '<img src=a>',
    );
    const words = fc
      .stringMatching(/^[a-zđàệốỹ0-9 .,<]{0,12}$/)
      .filter((text) => !/<[a-z]/.test(text) && !text.endsWith('<'));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, tag)), (pieces) => {
        const html = pieces.map(([text, mark]) => text + mark).join('');
        const text = pieces.map(([words]) => words).join('\n');
        expect(lettersOf(publish(html).join('\n'))).toBe(lettersOf(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readLine', () => {
  it('brings a title with tags, references and line breaks onto one line', () => {
    expect(readLine(' Hội nghị\n <i>quý</i> 2&nbsp;&quot;mở rộng&quot; ')).toBe('Hội nghị quý 2 "mở rộng"');
  });
});

describe('firstSentence', () => {
  it('stops at the end of the sentence, not inside a number or an abbreviation', () => {
    expect(firstSentence('TP.HCM có 3.500 hộ dân. Hôm qua mưa.', 120)).toBe('TP.HCM có 3.500 hộ dân');
    expect(firstSentence('Ai đã đến? Không rõ.', 120)).toBe('Ai đã đến?');
  });

  it('cuts a long sentence between words', () => {
    const title = firstSentence('một hai ba bốn '.repeat(20), 120);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).toMatch(/ (?:một|hai|ba|bốn)…$/);
  });
});
