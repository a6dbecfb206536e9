import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/render.ts';
import { textOf } from '../../../src/markdown/text.ts';
import { anyText } from '../vietnamese/any-text.ts';

describe('plainText', () => {
  it.each([
    ['# Một\n\n*Hai* **ba** `bốn` ~~năm~~ [sáu](/a/)\n', 'Một\nHai ba bốn năm sáu'],
    ['- một\n- hai\n  - ba\n\n1. bốn\n', 'một\nhai\nba\nbốn'],
    ['> một\n>\n> hai\n', 'một\nhai'],
    ['| a | b |\n|---|---|\n| c | d |\n', 'a\nb\nc\nd'],
    ['```js\nmột < hai\n```\n', 'một < hai'],
    ['Một  \nhai\\\nba\nbốn', 'Một\nhai\nba\nbốn'],
    ['Một[^1].\n\n[^1]: Hai.\n', 'Một.\nHai.'],
    ['Một &amp; hai &lt; ba', 'Một & hai < ba'],
    ['Một\n\n---\n\nhai', 'Một\nhai'],
    ['[một][a]\n\n[a]: /b/ "không thấy"\n', 'một'],
  ])('of %j is what a reader reads', (body, text) => {
    expect(plainText(body)).toBe(text);
  });

  it.each([
    ['![Cổng](a.jpg "Cổng làng. Ảnh: A")', 'Cổng làng. Ảnh: A'],
    ['![Cổng](a.jpg)', 'Cổng'],
    ['![Cổng][a]\n\n[a]: a.jpg\n', 'Cổng'],
    ['![Cổng][a]\n\n[a]: a.jpg "Cổng làng"\n\n[a]: b.jpg "thứ hai"\n', 'Cổng làng'],
    ['![Phóng sự](https://youtu.be/a1b2c3 "Quay ở làng")', 'Phóng sự\nQuay ở làng'],
    ['<img src="a.jpg" alt="C&#7893;ng" title="Cổng &agrave;">\n', 'Cổng à'],
    ['<iframe src="https://youtu.be/a1b2c3" title="Phóng sự"></iframe>\n', 'Phóng sự'],
  ])('has what stands under the picture %j', (body, text) => {
    expect(plainText(body)).toBe(text);
  });

  it.each([
    ['H<sub>2</sub>O và <b>Đả</b>ng <span class="a">ủy</span>', 'H2O và Đảng ủy'],
    ['một<br>hai', 'một\nhai'],
    ['<div>H&agrave; N&#7897;i&nbsp;&lt;b&gt;</div>\n', 'Hà Nội\u00a0<b>'],
    ['<table><tr><td>một</td><td>hai</td></tr></table>\n', 'một\nhai'],
    ['<div>\n\nmột *hai*\n\n</div>\n', 'một hai'],
    ['một\n\n<!-- ghi chú > nội bộ -->\n\nhai', 'một\nhai'],
    ['<style>p { color: red }</style>\n\n<script>\nvar a = 1;\n</script>\n\nmột', 'một'],
  ])('of the HTML %j is its text, and no word is torn', (body, text) => {
    expect(plainText(body)).toBe(text);
  });

  it('names no picture that may not be shown any more, however it was written', () => {
    const body =
      '![một](a.jpg "hai")\n\n<p><img src="./a.jpg" alt="ba" title="bốn"></p>\n\n<img src="b.jpg" alt="năm">\n';
    expect(plainText(body, ['a.jpg'])).toBe('năm');
  });

  it('keeps every letter of text that has no addresses, tags and names of languages in it', () => {
    const signs = fc.constantFrom(
      ...'*_#>-+|"\'(){}!.:;^=~ \n'.split(''),
      '\n\n',
      '---',
      '    ',
      '1. ',
      '- ',
      '](',
      '\\',
    );
    const words = anyText.map((text) => text.replace(/[<&[`~\\]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, words)), (pieces) => {
        const text = pieces.join('').replace(/~{3,}/g, '');
        expect(lettersOf(plainText(text))).toBe(lettersOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('is not stopped by the number of paragraphs', () => {
    const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'a' }] };
    expect(textOf({ type: 'root', children: Array(500_000).fill(paragraph) })).toHaveLength(1_000_000);
  });
});

function lettersOf(text: string): string {
  return (text.match(/\p{L}/gu) ?? []).join('');
}
