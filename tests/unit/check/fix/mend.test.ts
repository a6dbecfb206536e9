import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendText } from '../../../../src/check/fix/mend.ts';
import { article } from '../../content/read/newsroom.ts';
import { anyText } from '../../vietnamese/any-text.ts';

const nfd = (text: string): string => text.normalize('NFD');
const mended = (text: string): string => mendText(text).text;

describe('mendText', () => {
  it('mends words, captions and front matter, and says how much', () => {
    const text = article(
      `author: “Giao Tuyến”\nsummary: ${nfd('Hội')} \u00d0ảng  `,
      `Hà\u200bNội, Q\u00d0-TTg. \nHai  \n\n![${nfd('ảnh')}](a.jpg "${nfd('Chú')} thích")\n`,
    );
    expect(mendText(text)).toEqual({
      text: article('author: "Giao Tuyến"\nsummary: Hội Đảng', 'HàNội, QĐ-TTg.\nHai\n\n![ảnh](a.jpg "Chú thích")\n'),
      counts: { 'invisible-mark': 1, 'not-nfc': 3, 'icelandic-d': 2, 'trailing-space': 3, 'curly-quotes': 1 },
    });
  });

  it.each([
    ['code', `Một \`${nfd('ả')}\u200b\u00d0à \`\n\n\`\`\`\n${nfd('ả')} \u00d0à \n\`\`\`\n\n    ${nfd('ả')} \n`],
    [
      'addresses',
      `[a](/${nfd('ảnh')}.pdf) <https://vidu.vn/\u00d0à> https://vidu.vn/${nfd('ả')} ![b](<${nfd('ả')} 1.jpg>)\n`,
    ],
    ['references', `[${nfd('ả')}][${nfd('bả')}] [^${nfd('chú')}]\n\n[${nfd('bả')}]: /a/\n\n[^${nfd('chú')}]: Chú.\n`],
    ['HTML', `<p title="${nfd('ả')}">a</p>\n`],
    ['line breaks', 'Một  \nhai   \r\nba\n'],
    ['a mark that keeps a sign of Markdown from its meaning', 'Một\n\u200b# hai\n\nBa\n\u200b\nBốn\n'],
    ['Icelandic names', 'Ông SIGUR\u00d0UR.\n'],
  ])('leaves alone: %s', (_, body) => {
    const text = article('', body);
    expect(mendText(text)).toEqual({ text, counts: {} });
  });

  it('leaves names in the front matter alone, and titles in quotes', () => {
    const lines = `aliases: [/${nfd('ảnh')}]\nphotos:\n  - file: ${nfd('ảnh')}.jpg\nsource:\n  name: A\n  url: https://vidu.vn/${nfd('ả')}`;
    const text = article(lines).replace('Tập huấn', '“Hai tiếng ấy”');
    expect(mendText(text)).toEqual({ text, counts: {} });
  });

  it('makes readable what curly quotes were to hold together', () => {
    expect(mended(article().replace('Tập huấn', '“Kết luận: ba việc”'))).toBe(
      article().replace('Tập huấn', '"Kết luận: ba việc"'),
    );
  });

  it('keeps line ends of Windows', () => {
    const text = article('author: “A” ', `${nfd('Hội')} \nnghị\n`).replaceAll('\n', '\r\n');
    expect(mended(text)).toBe(article('author: "A"', 'Hội\nnghị\n').replaceAll('\n', '\r\n'));
  });

  it('mends what another mending has laid bare', () => {
    const once = mendText(article('author: “A”', '\u2028 \u000b \rhoà'));
    expect(mendText(once.text).counts).toEqual({});
  });

  it('mends nothing twice, and changes no more than it says', () => {
    const signs = fc.constantFrom(
      '**',
      '`',
      '[',
      '](',
      ')',
      '<',
      '>',
      '\n',
      '\n\n',
      '# ',
      '- ',
      '    ',
      '  \n',
      '“',
      ' ',
    );
    const body = fc.array(fc.oneof(anyText, signs), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, (parts) => {
        const text = article('author: “A”', parts);
        const once = mendText(text);
        expect(mendText(once.text)).toEqual({ text: once.text, counts: {} });
        expect(core(once.text)).toBe(core(text));
        if (Object.keys(once.counts).length === 0) expect(once.text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

/** What no mending may touch: everything but marks that nobody sees, spaces, and the two letters and quotes that are alike. */
function core(text: string): string {
  return text
    .replace(/[\p{C}\s]/gu, '')
    .normalize('NFC')
    .replaceAll('\u00d0', 'Đ')
    .replaceAll('author:“A”', 'author:"A"');
}
