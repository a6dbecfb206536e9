import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open } from './page.ts';

/** What browsers pass over, read for another character, or take for the end of a scheme; and words of schemes that run code. */
const parts = [
  ...['java', 'script', 'JavaScript', 'data', 'vbscript', 'https', 'mailto', 'vidu.vn', 'text/html,x', 'x'],
  ...[':', '&colon;', '&#58;', '&#x3A', '&#0000058', '%3a', '：', '\\:', '\\', '/', '//', '?', '#', '@'],
  ...['\t', '\n', '\r', '\0', '\x01', '\x1f', ' ', '\u00a0', '\u200b', '\u2028', '\ufeff'],
  ...['&Tab;', '&NewLine;', '&#9;', '&#0;', '&#x1;', '&nbsp;', '%09', '%00', '<!---->', '/**/'],
];

const address = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((all) => all.join(''));

/** The ways to write an address into a text. */
const syntaxes: ((address: string) => string)[] = [
  (each) => `[a](${each})`,
  (each) => `[a](<${each}>)`,
  (each) => `[a]\n\n[a]: ${each}\n`,
  (each) => `<${each}>`,
  (each) => `![a](${each})`,
  (each) => `<a href="${each}">a</a>`,
  (each) => `<a href='${each}'>a</a>`,
  (each) => `<a href=${each}>a</a>`,
  (each) => `<img src="${each}" alt="a">`,
  (each) => `<iframe src="${each}"></iframe>`,
  (each) => `<blockquote cite="${each}">a</blockquote>`,
  (each) => `<video src="${each}"><source src="${each}"></video>`,
];

describe('the scheme of an address', () => {
  it('is one of the web, of mail or of a telephone, however it is written', () => {
    fc.assert(
      fc.property(address, fc.constantFrom(...syntaxes), (written, spell) => {
        for (const [name, value] of open(spell(written)).attributes) {
          if (!/^(?:href|src|cite|poster|data|action|srcSet)$/.test(name)) continue;
          if (!URL.canParse(value, 'https://vidu.vn/2023/08/a/')) continue;
          const { protocol } = new URL(value, 'https://vidu.vn/2023/08/a/');
          expect([value, ['https:', 'http:', 'mailto:', 'tel:'].includes(protocol)]).toEqual([value, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
