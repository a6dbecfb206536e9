import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForm, formsOf, tokenise } from '../../../src/lib/search/tokens.ts';
import { foldMarks } from '../../../src/lib/vietnamese/fold.ts';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { anyText } from '../vietnamese/any-text.ts';

const cut = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));
const folds = (text: string) => formsOf(text).map(foldForm);

describe('tokenise', () => {
  it.each([
    ['Đảng uỷ, 34-NQ/TW', ['đảng', 'ủy', '34', 'nq', 'tw']],
    ['“Chữ Bác – chữ Dân”', ['chữ', 'bác', 'chữ', 'dân']],
    ['an ninh, quốc phòng.', ['an', 'ninh', 'quốc', 'phòng']],
    ['GD&ĐT; TP.HCM', ['gd', 'đt', 'tp', 'hcm']],
    ['Covid-19 lúc 17h08, 2.500.000đ', ['covid', '19', 'lúc', '17h08', '2', '500', '000đ']],
    ['ＶＡＮＫＨＯ ﬁle m²', ['vankho', 'file', 'm2']],
    ['東京 ไทย', ['東', '京', 'ไ', 'ท', 'ย']],
    ['서울 Москва', ['서울', 'москва']],
    ['  …?!—“”😀\n\t', []],
    ['', []],
  ])('cuts %j into the words a reader sees', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['uỷ', 'ủy'],
    ['Ðảng', 'Đảng'],
    ['ĐẢNG', 'đảng'],
    ['Đảng'.normalize('NFD'), 'Đảng'],
    ['HOÀ'.normalize('NFD'), 'hòa'],
    ['Đả\u200bng', 'đảng'],
    ['\ufeffĐảng', 'đảng'],
    ['đa\u0309\u00adng', 'đảng'],
    ['ngu\u031bo\u031b\u0300i', 'người'],
  ])('takes %j and %j for the same word', (one, other) => {
    expect(formsOf(one)).toHaveLength(1);
    expect(formsOf(one)).toEqual(formsOf(other));
  });

  it.each([
    ['hòa', 'hóa'],
    ['bình', 'binh'],
    ['đa', 'da'],
    ['quý', 'qúy'],
  ])('tells %s from %s', (one, other) => {
    expect(formsOf(one)).not.toEqual(formsOf(other));
  });

  it('says where each word stands, in the spelling it has there', () => {
    expect(cut('Đảng uỷ xã Hoà Bình')).toEqual(['Đảng', 'uỷ', 'xã', 'Hoà', 'Bình']);
    const dirty = `${'Đảng'.normalize('NFD')} Ða\u200bng`;
    expect(cut(dirty)).toEqual(dirty.split(' '));
  });

  it.each(['☎️0979', '✔️Đảng ủy', '❤️Hòa Bình'])('finds the words of %s, an emoji written close to them', (text) => {
    expect(formsOf(text)).toEqual(formsOf(text.replace(/^.\ufe0f/u, '')));
  });

  it('finds the words about a sign whose stroke comes apart when decomposed', () => {
    expect(formsOf('a≠b'.normalize('NFD'))).toEqual(['a', 'b']);
  });

  it('cuts a text at its offsets word for word, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let place = 0;
        for (const { form, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(place);
          expect(end).toBeGreaterThan(start);
          place = end;
          expect(formsOf(text.slice(start, end))).toEqual([form]);
        }
        expect(place).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('makes no word of marks that are left between characters of scripts without spaces', () => {
    expect(formsOf('中\u200b\u0301文')).toEqual(['中', '文']);
  });

  it('leaves no letter and no digit outside the words, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = tokenise(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('sees the same words in a text of Vietnamese however it is encoded and cleaned', () => {
    const word = fc.constantFrom('Đảng', 'hoà', 'Uỷ', 'thuỷ', 'khoẻ', 'nghiêng', 'người', 'ưỡn', '34', 'NQ');
    const sign = fc.constantFrom(' ', ', ', '. ', '\n', '/', '-', ' “', '\u00a0', ' – ');
    const text = fc.array(fc.tuple(word, sign)).map((pieces) => pieces.flat().join(''));
    fc.assert(
      fc.property(text, (clean) => {
        const forms = formsOf(clean);
        expect(formsOf(clean.normalize('NFD'))).toEqual(forms);
        expect(formsOf(clean.toUpperCase())).toEqual(forms);
        expect(formsOf(clean.toLowerCase())).toEqual(forms);
        expect(formsOf(clean.replaceAll('Đ', '\u00d0'))).toEqual(forms);
        expect(formsOf(normaliseText(clean))).toEqual(forms);
        expect(formsOf(forms.join(' '))).toEqual(forms);
      }),
    );
  });

  it('cuts a run without end to one that a file name or key never passes, and leaves its characters whole', () => {
    expect(formsOf('a'.repeat(10_000))).toEqual(['a'.repeat(64)]);
    const [form = ''] = formsOf(`a${'\u{10437}'.repeat(100)}`);
    expect(form.isWellFormed()).toBe(true);
  });
});

describe('foldForm', () => {
  it('folds Đảng ủy to what a reader without a Vietnamese keyboard types', () => {
    expect(folds('Đảng uỷ xã Đại Đồng')).toEqual(['dang', 'uy', 'xa', 'dai', 'dong']);
  });

  it('does nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const fold of folds(text)) expect(foldForm(fold)).toBe(fold);
      }),
    );
  });

  it('folds a query without marks to what the text folds to', () => {
    const syllables = fc.array(fc.constantFrom('Đảng', 'hoà', 'Uỷ', 'ngoằn', 'ngoèo', 'nghiêng', 'ưỡn', 'Ðà'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(syllables, fc.boolean(), (words, decomposed) => {
        const text = words.join(' ').normalize(decomposed ? 'NFD' : 'NFC');
        expect(folds(foldMarks(text))).toEqual(folds(text));
      }),
    );
  });
});
