import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleTextOf } from '../../../../src/pack/pocket/article-text.ts';

const head = '<html><head><meta name="DC.date" content="2023-08-03T17:08"></head>';

describe('articleTextOf', () => {
  it('takes the marked parts of an article, without tags and what only looks like one', () => {
    const page = `${head}<h1>Tựa</h1><p class="sapo" data-article-text>Tóm <b>tắt</b></p><p>Không</p>
<div data-article-text><div>Một <a title="a > b" href="/">hai</a></div><p>A &lt; B &amp; C</p></div><footer>Chân</footer>`;
    expect(articleTextOf(page)).toEqual({ day: '2023-08-03', text: 'Tóm tắt\nMột haiA &lt; B &amp; C' });
  });

  it('tells a page that is no article', () => {
    expect(articleTextOf('<p data-article-text>Chữ</p>')).toBeUndefined();
    expect(articleTextOf(`${head}<p title="data-article">Chữ</p>`)).toBeUndefined();
  });

  it('loses no letter and lets no tag through, however elements stand in each other', () => {
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.stringMatching(/^[\p{L} .]{0,12}$/u),
        fc
          .tuple(fc.constantFrom('div', 'p', 'em', 'table'), fc.array(tie('tree'), { maxLength: 4 }))
          .map(([name, children]) => `<${name} class="x">${children.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (body) => {
        const text = articleTextOf(`${head}<div data-article-text>${body}</div><div>sau</div>`)?.text;
        expect(text).toBe(body.replace(/<[^>]*>/g, '').trim());
      }),
    );
  });
});
