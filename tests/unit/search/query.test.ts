import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWordless, parseQuery, wordsOf } from '../../../src/lib/search/query.ts';
import { anyText } from '../vietnamese/any-text.ts';

const forms = (words: readonly { form: string }[]) => words.map(({ form }) => form);

/** A query as one can read it: words, `[phrases]`, what is left out. */
function read(text: string): { words: string[]; phrases: string[]; excluded: string[] } {
  const { words, phrases, excluded } = parseQuery(text);
  return {
    words: forms(words),
    phrases: phrases.map(([from, to]) => forms(words.slice(from, to)).join(' ')),
    excluded: excluded.map((phrase) => forms(phrase).join(' ')),
  };
}

describe('parseQuery', () => {
  it.each([
    ['hoà bình', { words: ['hòa', 'bình'], phrases: [], excluded: [] }],
    ['"hoà bình" -chiến', { words: ['hòa', 'bình'], phrases: ['hòa bình'], excluded: ['chiến'] }],
    [
      'báo cáo viên “đảng ủy xã”',
      { words: ['báo', 'cáo', 'viên', 'đảng', 'ủy', 'xã'], phrases: ['đảng ủy xã'], excluded: [] },
    ],
    ['«nông thôn mới» 2023', { words: ['nông', 'thôn', 'mới', '2023'], phrases: ['nông thôn mới'], excluded: [] }],
    ['"một" "hai ba"', { words: ['một', 'hai', 'ba'], phrases: ['một', 'hai ba'], excluded: [] }],
    ['tin"đảng ủy"xã', { words: ['tin', 'đảng', 'ủy', 'xã'], phrases: ['đảng ủy'], excluded: [] }],
    ['bão -"áp thấp nhiệt đới"', { words: ['bão'], phrases: [], excluded: ['áp thấp nhiệt đới'] }],
    ['-bão -lũ', { words: [], phrases: [], excluded: ['bão', 'lũ'] }],
    ['bão -đảng-ủy', { words: ['bão'], phrases: [], excluded: ['đảng ủy'] }],
  ])('reads %s', (text, query) => {
    expect(read(text)).toEqual(query);
  });

  it.each([
    ['Thừa Thiên-Huế', ['thừa', 'thiên', 'huế']],
    ['kinh tế - xã hội', ['kinh', 'tế', 'xã', 'hội']],
    ['kinh tế – xã hội', ['kinh', 'tế', 'xã', 'hội']],
    ['34-NQ/TW', ['34', 'nq', 'tw']],
    ['Covid-19', ['covid', '19']],
  ])('does not take the dash of %s for one that leaves out', (text, words) => {
    expect(read(text)).toEqual({ words, phrases: [], excluded: [] });
  });

  it.each([
    ['"hoà bình', ['hòa', 'bình']],
    ['hoà bình"', ['hòa', 'bình']],
    ['“hoà bình', ['hòa', 'bình']],
    ['"', []],
    ['"""', []],
    ['""', []],
    ['-', []],
    ['- -- ---', []],
    ['-""', []],
    ['?!… 😀 👩‍👩‍👧', []],
    [' \n\t', []],
    ['', []],
  ])('takes %j for no more than its words', (text, words) => {
    expect(read(text)).toEqual({ words, phrases: [], excluded: [] });
  });

  it('reads other alphabets', () => {
    expect(read('Москва "東京" 서울 -ไทย')).toEqual({
      words: ['москва', '東', '京', '서울'],
      phrases: ['東 京'],
      excluded: ['ไ ท ย'],
    });
  });

  it('knows which words bear marks and which are in capitals', () => {
    const { words } = parseQuery('UBND TỈNH Hà noi 34 hoà'.normalize('NFD'));
    expect(words.map(({ fold, bearsMarks, isUpperCase }) => [fold, bearsMarks, isUpperCase])).toEqual([
      ['ubnd', false, true],
      ['tinh', true, true],
      ['ha', true, false],
      ['noi', false, false],
      ['34', false, false],
      ['hoa', true, false],
    ]);
  });

  it('searches for thirty words and says that there were more', () => {
    const text = Array.from({ length: 31 }, (_, index) => `t${index}`).join(' ');
    expect(parseQuery(text)).toMatchObject({ isCut: true });
    expect(parseQuery(text).words).toHaveLength(30);
    expect(parseQuery(text.slice(0, -4))).toMatchObject({ isCut: false });
    expect(read(`${text} "a b"`).phrases).toEqual([]);
  });

  it('reads ten thousand characters at once and says that it was cut', () => {
    for (const piece of ['a', 'đảng ', '"', '-"', '"a', '-a', ' -', '“”', '😀', '\u0301', 'a-']) {
      const start = performance.now();
      const query = parseQuery(piece.repeat(10_000).slice(0, 10_000));
      expect(performance.now() - start).toBeLessThan(200);
      expect(query.isCut).toBe(true);
      expect(query.words.length).toBeLessThanOrEqual(30);
    }
  });

  it('reads any text, with phrases that stand in its words one after the other', () => {
    const sign = fc.constantFrom('"', '“', '”', '-', ' ', ' -', '-"', '«');
    const anyQuery = fc.array(fc.oneof(anyText, sign)).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { words, phrases, excluded } = parseQuery(text);
        expect(words.length).toBeLessThanOrEqual(30);
        let place = 0;
        for (const [from, to] of phrases) {
          expect(from).toBeGreaterThanOrEqual(place);
          expect(to).toBeGreaterThan(from);
          place = to;
        }
        expect(place).toBeLessThanOrEqual(words.length);
        expect(excluded.every((phrase) => phrase.length > 0)).toBe(true);
        if (isWordless(text)) expect([words, excluded]).toEqual([[], []]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds in a query without signs the words of the text', () => {
    const word = fc.constantFrom('Đảng', 'hoà', 'Uỷ', 'NQ', '34', 'xã', 'Ðà');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(parseQuery(words.join(' ')).words).toEqual(wordsOf(words.join(' ')));
      }),
    );
  });
});
