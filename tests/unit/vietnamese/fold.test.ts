import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldMarks, hasMarks } from '../../../src/lib/vietnamese/fold.ts';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { anyText } from './any-text.ts';

const ALPHABET = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const FOLDED = 'aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeeghiiiiiiklmnoooooooooooooooooopqrstuuuuuuuuuuuuvxyyyyyy';

describe('foldMarks', () => {
  it('gives the plain letter for every letter of the alphabet, in both cases and both Unicode forms', () => {
    expect(foldMarks(ALPHABET)).toBe(FOLDED);
    expect(foldMarks(ALPHABET.normalize('NFD'))).toBe(FOLDED);
    expect(foldMarks(ALPHABET.toUpperCase())).toBe(FOLDED.toUpperCase());
    expect(foldMarks(ALPHABET.toUpperCase().normalize('NFD'))).toBe(FOLDED.toUpperCase());
  });

  it('writes Đảng ủy as a reader without a Vietnamese keyboard does, and keeps the case', () => {
    expect(foldMarks('Đảng ỦY xã Đại Đồng')).toBe('Dang UY xa Dai Dong');
    expect(foldMarks('\u00d0ảng')).toBe('Dang');
  });

  it('leaves other scripts readable', () => {
    expect(foldMarks('서울, ไทย, 東京, 😀')).toBe('서울, ไทย, 東京, 😀');
  });

  it('keeps positions, so that a match in the folded text marks the right word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET, ...ALPHABET.toUpperCase(), ' ', '😀') }), (text) => {
        expect(foldMarks(text)).toHaveLength(text.length);
      }),
    );
  });

  it('does nothing the second time and gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldMarks(text);
        expect(foldMarks(folded)).toBe(folded);
        expect(foldMarks(text.normalize('NFD'))).toBe(folded);
        expect(foldMarks(text.normalize('NFC'))).toBe(folded);
      }),
    );
  });
});

describe('foldKey', () => {
  it.each([
    ['Thành Chung', 'THANH  CHUNG'],
    ['Hòa Bình', 'Hoà\u00a0Bình'],
    ['Đỗ Đức', ' Ðỗ Đức\n'.normalize('NFD')],
    ['báo cáo viên', 'Báo\u200b cáo viên'],
  ])('takes %j and %j for the same name', (one, other) => {
    expect(foldKey(one)).toBe(foldKey(other));
  });

  it('tells different names apart', () => {
    expect(foldKey('Thành Chung')).not.toBe(foldKey('Thành Trung'));
  });

  it('is empty for a name that is only white space', () => {
    expect(foldKey(' \u00a0\u200b\n')).toBe('');
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = foldKey(text);
        expect(foldKey(key)).toBe(key);
        expect(foldKey(normaliseText(text))).toBe(key);
      }),
    );
  });
});

describe('hasMarks', () => {
  it.each(['Đảng ủy', 'đ', 'Đ', '\u00d0', 'quy hoạch', 'ơ', 'Ư', 'ă', 'â', 'ẫ'])('sees the marks of %s', (text) => {
    expect(hasMarks(text)).toBe(true);
    expect(hasMarks(text.normalize('NFD'))).toBe(true);
  });

  it.each(['dang uy', '', 'Covid-19', 'Ångström', 'façade', '100 ₫', '東京'])('sees none in %j', (text) => {
    expect(hasMarks(text)).toBe(false);
  });

  it('sees them in every letter of the alphabet that has one', () => {
    for (const letter of ALPHABET) expect([letter, hasMarks(letter)]).toEqual([letter, letter !== foldMarks(letter)]);
  });
});
