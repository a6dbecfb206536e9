import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { convertBody } from '../../../src/import/markup/convert.ts';
import { countLetters, missingLetters } from '../../../src/import/markup/letters.ts';
import { parseHtml } from '../../../src/import/markup/parse-html.ts';
import type { Targets } from '../../../src/import/markup/targets.ts';
import { rawText } from '../../../src/import/markup/tree.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';

/** An old site on which nothing came along. */
const site: Targets = {
  beside: '',
  absolute: (address) => URL.parse(address, 'https://bao.vn/tin/')?.href,
  findFile: async () => undefined,
  findArticle: (address) => (address === '/tin/2.html' ? '/2023/08/bai-hai/' : undefined),
};

const convert = (html: string) => convertBody(parseHtml(html, 'fragment'), site);
const markdownOf = async (html: string): Promise<string> => (await convert(html)).markdown.trim();

describe('photographs of old pages become figures', () => {
  const figure = '![](https://bao.vn/a.jpg "Bến đò sáng sớm. Ảnh: Lê Na")';

  it.each([
    [
      'a table with the caption in the row below',
      '<table><tr><td><img src="/a.jpg" alt="."></td></tr><tr><td>Bến đò sáng sớm. <i>Ảnh: Lê Na</i><br></td></tr></table>',
    ],
    [
      'a table of one cell',
      '<table><tr><td><p><img src="/a.jpg"></p><p>Bến đò sáng sớm. Ảnh: Lê Na</p></td></tr></table>',
    ],
    [
      'a table with the caption beside',
      '<table><tr><td><img src="/a.jpg"></td><td>Bến đò sáng sớm. Ảnh: Lê Na</td></tr></table>',
    ],
    [
      'a table inside a table',
      '<table><tr><td><table><tr><td><img src="/a.jpg"></td></tr><tr><td>Bến đò sáng sớm. Ảnh: Lê Na</td></tr></table></td></tr></table>',
    ],
    [
      'a figure',
      '<figure><a href="/a.jpg"><img src="/a.jpg"></a><figcaption>Bến đò sáng sớm. Ảnh: Lê Na</figcaption></figure>',
    ],
    [
      'a box of WordPress',
      '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">Bến đò sáng sớm. Ảnh: Lê Na</p></div>',
    ],
    [
      'a paragraph of class caption below',
      '<p><img src="/a.jpg"></p><p class="chu-thich">Bến đò sáng sớm. Ảnh: Lê Na</p>',
    ],
    [
      'centred italics below',
      '<p><img src="/a.jpg"></p><p style="text-align: center"><em>Bến đò sáng sớm. Ảnh: Lê Na</em></p>',
    ],
    ['centred words in the same paragraph', '<p align="center"><img src="/a.jpg"><br>Bến đò sáng sớm. Ảnh: Lê Na</p>'],
    [
      'a picture that is loaded late',
      '<figure><img src="data:image/gif;base64,R0" data-src="/a.jpg"><figcaption>Bến đò sáng sớm. Ảnh Lê Na</figcaption></figure>',
    ],
  ])('from %s', async (_, html) => {
    expect(await markdownOf(html)).toBe(figure);
  });

  it('side by side, each with the caption of its column', async () => {
    const html =
      '<table><tr><td><img src="/a.jpg"></td><td><img src="/b.jpg"></td></tr><tr><td>Một</td><td>Hai</td></tr></table>';
    expect(await markdownOf(html)).toBe('![](https://bao.vn/a.jpg "Một")![](https://bao.vn/b.jpg "Hai")');
  });

  it('with words for those who see no picture, unless they say the same or nothing', async () => {
    expect(
      await markdownOf('<figure><img src="/a.jpg" alt="Sông và bến đò"><figcaption>Bến đò</figcaption></figure>'),
    ).toBe('![Sông và bến đò](https://bao.vn/a.jpg "Bến đò")');
    expect(await markdownOf('<figure><img src="/a.jpg" alt="BEN DO"><figcaption>Bến đò</figcaption></figure>')).toBe(
      '![](https://bao.vn/a.jpg "Bến đò")',
    );
  });

  it('out of the middle of a paragraph, and never from spacers and quotation marks', async () => {
    expect(
      await markdownOf(
        '<p>Trước. <img src="/a.jpg"> Sau.</p><p><img src="/quote_open.gif">Lời.<img src="/x.gif" width="20"></p>',
      ),
    ).toBe('Trước. Sau.\n\n![](https://bao.vn/a.jpg)\n\nLời.');
  });

  it('keeps the words of a picture that cannot be found anywhere', async () => {
    const lost = await convertBody(
      parseHtml('<figure><img src="a.jpg"><figcaption>Bến đò</figcaption></figure>', 'fragment'),
      {
        ...site,
        absolute: () => undefined,
      },
    );
    expect(lost.markdown).toBe('*Bến đò*\n');
    expect(lost.remarks).toEqual([{ reason: 'photo-missing', details: { address: 'a.jpg' } }]);
  });
});

describe('the text of old pages', () => {
  it('keeps lists, quotations, tables, headings and emphasis', async () => {
    const html = `<h1>Phần một</h1><ul><li>Một</li><li>Hai <b>đậm</b></li></ul><blockquote>Lời nói</blockquote>
<table><caption>Điểm thi</caption><tr><th>Lớp</th><th>Điểm</th></tr><tr><td>5A</td><td><p>9</p><p>giỏi</p></td></tr></table><h3>Phần hai</h3><p>10 m<sup>2</sup></p>`;
    expect(await markdownOf(html)).toBe(
      [
        '## Phần một',
        '- Một\n- Hai **đậm**',
        '> Lời nói',
        'Điểm thi',
        '| Lớp | Điểm   |\n| --- | ------ |\n| 5A  | 9 giỏi |',
        '### Phần hai',
        '10 m²',
      ].join('\n\n'),
    );
  });

  it('is in paragraphs where an editor left an empty line, and where all lines are long', async () => {
    expect(await markdownOf('<div>Một<br>hai<br><br>Ba</div>Bốn')).toBe('Một\\\nhai\n\nBa\n\nBốn');
    const long = 'Đoàn công tác đi qua nhiều xã vùng cao trong mưa lớn. '.repeat(4).trim();
    expect(await markdownOf(`<p>${long}<br>${long}</p>`)).toBe(`${long}\n\n${long}`);
  });

  it('has emphasis that Markdown takes, and no empty one', async () => {
    expect(await markdownOf('<p><b> Hà Nội </b>mưa<b> </b><strong>to</strong><b>, gió</b> <u>lớn</u></p>')).toBe(
      '**Hà Nội** mưa **to, gió** lớn',
    );
  });

  it('moves the mark at the end of an emphasis out of it where a letter follows', async () => {
    expect(await markdownOf('<p><b>Hà Nội:</b>mưa <i>(to)</i> và<i>“gió”</i></p>')).toBe(
      '**Hà Nội**:mưa *(to)* và“*gió”*',
    );
  });

  it('loses menus, buttons, adverts and scripts, and says which words went with them', async () => {
    const { markdown, remarks } = await convert(
      '<p>Thân bài đủ dài để không phần nào bên dưới chiếm nhiều hơn một phần ba số chữ của cả trang này.</p>' +
        '<div class="share-box">Chia sẻ</div><div id="quangCao"><a href="/x">Mua ngay</a></div><script>var a = "b"</script>' +
        '<div class="tin-lien-quan"><a href="/y">Tin khác</a></div><form><input value="Gửi"></form>',
    );
    expect(markdown).toMatch(/^Thân bài [^\n]*\n$/);
    expect(remarks.map(({ reason, details }) => [reason, details?.text])).toEqual([
      ['dropped', 'Chia sẻ'],
      ['dropped', 'Mua ngay'],
      ['dropped', 'Tin khác'],
    ]);
  });

  it('links to the new addresses of articles, to the old site for the rest, and nowhere by scripts', async () => {
    const html =
      '<p><a href="/tin/2.html">hai</a> <a href="3.html">ba</a> <a href="javascript:x()">bốn</a> <a href="mailto:a@bao.vn">thư</a></p>';
    expect(await markdownOf(html)).toBe(
      '[hai](/2023/08/bai-hai/) [ba](https://bao.vn/tin/3.html) bốn [thư](mailto:a@bao.vn)',
    );
  });

  it('leads to videos of other sites', async () => {
    expect(await markdownOf('<iframe src="//www.youtube.com/embed/abc" title="Lễ hội"></iframe>')).toBe(
      '![](https://www.youtube.com/watch?v=abc "Lễ hội")',
    );
  });

  it('is read in spite of tags that pile up by thousands', async () => {
    for (const tags of ['<div>', '<font><b>', '<ul><li>', '<table><tr><td>', '<blockquote><a href="/x">']) {
      const { markdown, remarks } = await convertBody(
        parseHtml(`${tags.repeat(3000)}Nước dâng<p>Hai`, 'fragment'),
        site,
      );
      expect(markdown.match(/\p{L}+/gu)?.join(' ')).toContain('Nước dâng');
      expect(markdown).toContain('Hai');
      expect(remarks).toEqual([]);
    }
  });

  it('loses no letter, whatever the markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        const html = blocks.join('');
        const { markdown, remarks } = await convert(html);
        const source = countLetters(rawText(parseHtml(html, 'fragment')));
        expect(remarks.filter(({ reason }) => reason === 'letters-lost')).toEqual([]);
        expect(missingLetters(source, countLetters(shownText(markdown)))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

/** What a reader sees of Markdown, captions of pictures included. */
function shownText(markdown: string): string {
  const tree = parseMarkdown(markdown);
  const captions: string[] = [];
  visit(tree, 'image', ({ title }) => {
    captions.push(title ?? '');
  });
  return [textOf(tree), ...captions].join(' ');
}

/** Words with all that Markdown could take for syntax. */
const words = fc
  .array(
    fc.constantFrom(
      'Hà',
      'Nội,',
      'đò',
      '*',
      '_',
      '`mã`',
      '1.',
      '-',
      '#',
      '[',
      '](x)',
      '&lt;b&gt;',
      '|',
      '~',
      '!',
      '“lời”',
      '\u00a0',
      'Ảnh:',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((each) => each.join(' '));

const inline = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    words,
    fc
      .tuple(
        fc.constantFrom('b', 'i', 'em', 'strong', 'u', 'span', 'font', 'a', 'sup', 'del', 'small', 'q', 'code'),
        tie('any'),
      )
      .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
    fc.tuple(tie('any'), fc.constantFrom('<br>', '<br><br>', ' ', ''), tie('any')).map((parts) => parts.join('')),
  ),
})).any;

const image = fc.constantFrom(
  '<img src="/a.jpg">',
  '<img src="/b.jpg" alt="x">',
  '<a href="/c.jpg"><img src="/c.jpg" width="600"></a>',
);
const cell = fc.oneof(
  inline,
  inline.map((text) => `<p>${text}</p>`),
  image,
  fc.tuple(image, inline).map((parts) => parts.join('<br>')),
);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(
    (rows) =>
      `<table>${rows.map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join('')}</tr>`).join('')}</table>`,
  );

const block = fc.oneof(
  inline,
  fc
    .tuple(fc.constantFrom('p', 'div', 'center', 'blockquote', 'h1', 'h3', 'section', 'pre', 'address'), inline)
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`),
  fc
    .tuple(fc.constantFrom('ul', 'ol'), fc.array(inline, { minLength: 1, maxLength: 3 }))
    .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
  fc.tuple(inline, inline).map(([term, meaning]) => `<dl><dt>${term}</dt><dd>${meaning}</dd></dl>`),
  table,
  fc.tuple(image, inline).map(([picture, text]) => `<figure>${picture}<figcaption>${text}</figcaption></figure>`),
  fc.tuple(image, inline).map(([picture, text]) => `<p>${picture}</p><p class="caption">${text}</p>`),
  fc.tuple(image, inline).map(([picture, text]) => `<p>${text} ${picture}</p>`),
);
