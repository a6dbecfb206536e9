import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenPieces } from '../../../src/lib/article/spoken.ts';

describe('spokenPieces', () => {
  it.each([
    ['Trời mưa. Nước lên!  “Đi thôi.” Họ đi…', ['Trời mưa.', 'Nước lên!', '“Đi thôi.”', 'Họ đi…']],
    ['Giá 1.000 đồng, lúc 17.08', ['Giá 1.000 đồng, lúc 17.08']],
    [' \n ', []],
  ])('cuts %j into sentences', (text, pieces) => {
    expect(spokenPieces(text)).toEqual(pieces);
  });

  it('cuts a long sentence at a comma, else between words, else anywhere', () => {
    const [first] = spokenPieces(`${'một hai ba '.repeat(10)}bốn, ${'năm sáu '.repeat(20)}`);
    expect(first).toMatch(/bốn,$/);
    expect(spokenPieces('năm sáu '.repeat(60)).every((piece) => /^(?:năm|sáu)/.test(piece))).toBe(true);
    expect(spokenPieces('a'.repeat(400)).map(({ length }) => length)).toEqual([160, 160, 80]);
  });

  it('loses no word, and gives no piece that is empty or long', () => {
    const words = fc.array(fc.constantFrom('một', 'hai.', 'ba,', '“Bốn!”', '…', '5.000', '\n', 'x'.repeat(170)));
    fc.assert(
      fc.property(words, (each) => {
        const pieces = spokenPieces(each.join(' '));
        expect(pieces.join('').replaceAll(' ', '')).toBe(each.join('').replace(/\s/g, ''));
        expect(pieces.every((piece) => piece !== '' && piece.length <= 160)).toBe(true);
      }),
    );
  });
});
