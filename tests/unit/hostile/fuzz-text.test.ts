import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRange } from '../../../src/lib/byte-range.ts';
import { parseWallClock } from '../../../src/lib/date/wall-clock.ts';
import { findWrittenDate } from '../../../src/lib/date/written-date.ts';
import { embedIds, readEmbed } from '../../../src/lib/media/embed.ts';
import { readPageParts } from '../../../src/lib/offline/page-parts.ts';
import { splitCredit } from '../../../src/lib/photo/credit.ts';
import { xmpTexts } from '../../../src/lib/photo/xmp.ts';
import { pageAddress } from '../../../src/lib/redirect.ts';
import { mostWords, parseQuery } from '../../../src/lib/search/query.ts';
import { formsOf, tokenise } from '../../../src/lib/search/tokens.ts';
import { decodeBytes } from '../../../src/lib/vietnamese/legacy/decode-bytes.ts';
import { restoreLegacy } from '../../../src/lib/vietnamese/legacy/restore.ts';
import { findMojibake } from '../../../src/lib/vietnamese/mojibake.ts';
import { isSlug, slugify } from '../../../src/lib/vietnamese/slug.ts';
import { typeset } from '../../../src/lib/vietnamese/typeset.ts';
import { sourceName } from '../../../src/markdown/images.ts';
import { textOf, tryOn } from './fuzz.ts';

const words = textOf(
  ...[
    'Đảng',
    'uỷ',
    'hoà',
    'Nguyễn'.normalize('NFD'),
    'Céng hoµ',
    'Töï do',
    'cá»™ng',
    '-',
    '"',
    '“',
    '”',
    "'",
    '…',
    '–',
    ' ',
  ],
  ...[
    '\n',
    '\u00a0',
    '\u200b',
    '\u00d0',
    '\u0301',
    '👩‍👧',
    '\ud83d',
    '1.000',
    'https://vidu.vn/',
    'youtu.be/',
    '?',
    '#',
    '%',
  ],
);

it('words of any kind are set, folded, cut, asked for and repaired', () => {
  tryOn(words, (text) => {
    expect(typeset(typeset(text))).toBe(typeset(text));
    const slug = slugify(text);
    expect(slug === '' || isSlug(slug)).toBe(true);
    expect(tokenise(text).length).toBeLessThanOrEqual(text.length);
    expect(formsOf(text).every((form) => form !== '')).toBe(true);
    expect(JSON.stringify(parseQuery(text)).length).toBeLessThan(1_000 + 40 * text.length);
    for (const { offset } of findMojibake(text)) expect(offset).toBeLessThan(text.length);
    expect(restoreLegacy([text, text]).texts).toHaveLength(2);
    expect(typeof splitCredit(text)).toBe('object');
  });
  expect(mostWords).toBeLessThan(100);
});

it('a date is one that exists, or none', () => {
  const dates = textOf(
    '2023',
    '-',
    '/',
    '.',
    '31',
    '2',
    '08',
    ' ',
    'T',
    '17:08',
    ':',
    'Z',
    '+07:00',
    'ngày ',
    'tháng ',
    'năm ',
  );
  tryOn(dates, (text) => {
    const wall = parseWallClock(text, 'Asia/Ho_Chi_Minh');
    if (wall !== undefined) expect(Number.isNaN(Date.parse(wall.slice(0, 10)))).toBe(false);
    const found = findWrittenDate(text, 'Asia/Ho_Chi_Minh');
    expect(found === undefined || typeof found === 'object').toBe(true);
  });
});

it('addresses of any kind are read', () => {
  const address = textOf(
    '/',
    '//',
    '..',
    './',
    '?',
    '#',
    '%20',
    '%',
    '%E0',
    'https:',
    'youtu.be/',
    'watch?v=',
    'a.jpg',
    '\\',
    '@',
    '[',
    ':',
  );
  tryOn(address, (text) => {
    expect(typeof sourceName(text)).toBe('string');
    expect(pageAddress(`/${text}`)).toMatch(/^\//);
    expect([undefined, 'object']).toContain(readEmbed(text) && typeof readEmbed(text));
    expect(Array.isArray(embedIds(text))).toBe(true);
  });
});

it('a range lies within its file', () => {
  tryOn(
    fc.tuple(textOf('bytes=', '0', '-', '9', ',', '99999999999999999999', ' '), fc.nat(1_000)),
    ([header, size]) => {
      const range = readRange(header, size);
      if (range === undefined || range === 'unsatisfiable') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeLessThanOrEqual(size);
      expect(range.start).toBeLessThanOrEqual(range.end);
    },
  );
});

it('pages and packets of anybody are read', () => {
  const page = textOf(
    '<meta property="og:title" content="',
    '"',
    '>',
    '<',
    ' ',
    '=',
    ',',
    '/_vankho/a.css',
    '/_anh/',
    '&amp;',
    '&#',
    '/',
  );
  tryOn(page, (html) => expect(readPageParts(html, '/').assets.every((asset) => asset.startsWith('/'))).toBe(true));
  const packet = textOf(
    '<dc:creator>',
    '</dc:creator>',
    '<rdf:li',
    '</rdf:li>',
    ' dc:creator="',
    '"',
    '>',
    '<',
    '&lt;',
    '&#x',
    ';',
  );
  tryOn(packet, (xmp) => expect(Array.isArray(xmpTexts(xmp, 'dc:creator'))).toBe(true));
});

it('bytes of any encoding become text', () => {
  tryOn(fc.uint8Array({ maxLength: 200 }), (bytes) => expect(typeof decodeBytes(bytes).text).toBe('string'));
});
