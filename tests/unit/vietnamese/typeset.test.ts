import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, typesetPieces } from '../../../src/lib/vietnamese/typeset.ts';

/** `_` stands for a space that does not break. */
function shown(text: string): string {
  return text.replaceAll('\u00a0', '_');
}

describe('quotes', () => {
  it.each([
    ['"Hội thi" và "Ngày hội"', '“Hội thi” và “Ngày hội”'],
    ["'Hội thi'", '‘Hội thi’'],
    [`"Cuộc thi 'Đọc sách'" ("lớp học")`, '“Cuộc thi ‘Đọc sách’” (“lớp học”)'],
    [`Ông nói:"Đi thôi", rồi đi.`, 'Ông nói:“Đi thôi”, rồi đi.'],
    [`''Nháy kép'' gõ bằng hai nháy đơn`, '“Nháy kép” gõ bằng hai nháy đơn'],
    [`" Lạc khoảng trắng "`, `" Lạc khoảng trắng "`],
    ['“Đã cong” và "chưa cong"', '“Đã cong” và “chưa cong”'],
    [`D'Artagnan, Y'Nuê`, 'D’Artagnan, Y’Nuê'],
    ['"Năm 2023"', '“Năm_2023”'],
    ['–"Chào bác!"', '–“Chào bác!”'],
  ])('of %s pair', (typed, set) => {
    expect(shown(typeset(typed))).toBe(set);
  });

  it.each([`phút 89'`, 'màn hình 21" mới', `chạy 5'30" một vòng`])('stay where they are other signs: %s', (text) => {
    expect(typeset(text)).toBe(text);
  });
});

describe('a dash', () => {
  it.each([
    ['Hà Nội - Huế - Sài Gòn', 'Hà Nội_– Huế_– Sài Gòn'],
    ['mưa -- gió', 'mưa_– gió'],
    ['mưa — gió', 'mưa_— gió'],
    ['- Chào bác!', '– Chào bác!'],
    ['Thừa Thiên-Huế, 34-NQ/TW, âm -5 độ', 'Thừa Thiên-Huế, 34-NQ/TW, âm -5_độ'],
    ['trên --- dưới', 'trên --- dưới'],
    ['hai  - khoảng trắng', 'hai  – khoảng trắng'],
    ['-', '-'],
  ])('is made of the hyphens of %s', (typed, set) => {
    expect(shown(typeset(typed))).toBe(set);
  });
});

describe('dots', () => {
  it.each([
    ['mưa, gió...', 'mưa, gió…'],
    ['Họ và tên: ..........', 'Họ và tên: ..........'],
    ['hết..', 'hết..'],
  ])('of %s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });
});

describe('what must not be parted', () => {
  it.each([
    ['Ngày 3 tháng 8 năm 2023', 'Ngày_3 tháng_8 năm_2023'],
    ['số 12, thứ 5, thứ Hai, thứ ba', 'số_12, thứ_5, thứ_Hai, thứ_ba'],
    ['quý II, khóa XV, thế kỷ XX, lớp 5A', 'quý_II, khóa_XV, thế kỷ_XX, lớp_5A'],
    ['lần thứ 3, lần thứ nhất', 'lần_thứ_3, lần_thứ_nhất'],
    ['5 km, 20 %, 1.000 đồng, 25 triệu đồng', '5_km, 20_%, 1.000_đồng, 25_triệu đồng'],
    ['3 giờ 30 phút, 100 m2, 37,5 °C', '3_giờ 30_phút, 100_m2, 37,5_°C'],
    ['TP. Hồ Chí Minh', 'TP._Hồ Chí Minh'],
    ['ngày\n3', 'ngày_3'],
  ])('is held together in %s', (typed, set) => {
    expect(shown(typeset(typed))).toBe(set);
  });

  it.each(['5 mét, 20 hộ, 7 người', 'năm Xuân, số IVa', 'ngày ba', 'lần này thứ hai-ba', 'tại TP. và các xã'])(
    'is not seen in %s',
    (text) => {
      expect(shown(typeset(text)).replace('thứ_hai', 'thứ hai')).toBe(text);
    },
  );
});

describe('a paragraph in pieces', () => {
  it('pairs quotes across them, and changes nothing that two of them share', () => {
    expect(typesetPieces(['Hội thi "', 'Đọc sách', '" ngày', ' 3..', '.']).map(shown)).toEqual([
      'Hội thi “',
      'Đọc sách',
      '” ngày',
      '_3..',
      '.',
    ]);
  });
});

describe('any text', () => {
  const signs = fc.string({
    unit: fc.constantFrom(
      ...['"', "'", '“', '”', '‘', '’', '-', '–', '—', '.', '…', ' ', '\u00a0', '\n', '5', 'XV', 'a', 'Đ', '('],
      ...['ngày', 'thứ', 'lần', 'km', 'hai', '%', 'TP.', ',', '/'],
    ),
    maxLength: 40,
  });
  const texts = fc.oneof(signs, fc.string({ unit: 'grapheme' }));
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}]+/u);

  it('keeps its letters and digits, and the words they make', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOf(typeset(text))).toBe(lettersOf(text));
        expect(wordsOf(typeset(text))).toEqual(wordsOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is not changed when it has been set', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('is the same, cut into pieces anywhere but within a sign', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^["'a5 -]{0,4}a$/), { maxLength: 8 }), (pieces) => {
        expect(typesetPieces(pieces).join('')).toBe(typeset(pieces.join('')));
        expect(typesetPieces(pieces)).toHaveLength(pieces.length);
      }),
    );
  });

  it.each(['"', "'", '.', '-', ' ', '5 ', 'thứ ', 'ngày ', '" a'])('takes no time when it repeats %j', (piece) => {
    const started = performance.now();
    typeset(piece.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
