import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, setLines } from '../../../src/lib/share-image/lines.ts';

/** Every letter is half an em wide. */
const widthOf = (text: string): number => [...text].length / 2;
const frame: Frame = {
  width: 1000,
  sizes: [
    [100, 1],
    [80, 2],
    [50, 3],
  ],
};

describe('setLines', () => {
  it.each([
    ['Văn hóa', { size: 100, lines: ['Văn hóa'] }, 'as large as it can when it is short'],
    [
      'Tuyên giáo các cấp Lâm Giang',
      { size: 80, lines: ['Tuyên giáo các', 'cấp Lâm Giang'] },
      'smaller in two even lines when it is longer',
    ],
    ['', { size: 0, lines: [] }, 'not at all when there is nothing'],
  ])('sets %j %3$s', (text, set) => {
    expect(setLines(text, frame, widthOf)).toEqual(set);
  });

  it('cuts what does not fit in the smallest size, and says so', () => {
    const { size, lines } = setLines('một hai ba bốn năm sáu '.repeat(20), frame, widthOf);
    expect(size).toBe(50);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(setLines('a'.repeat(200), frame, widthOf).lines).toEqual([`${'a'.repeat(39)}…`]);
  });

  it('never leaves the frame, and loses no word that it does not cut', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'ẫ', 'W'), minLength: 1, maxLength: 60 }));
    fc.assert(
      fc.property(words, (each) => {
        const text = each.join(' ');
        const { size, lines } = setLines(text, frame, widthOf);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(frame.width);
        expect(lines.length).toBeLessThanOrEqual(frame.sizes.find(([one]) => one === size)?.[1] ?? 0);
        if (!lines.join().includes('…')) expect(lines.join(' ')).toBe(text);
      }),
    );
  });
});
