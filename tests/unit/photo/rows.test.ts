import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoRows } from '../../../src/lib/photo/rows.ts';

const lengthsOf = (count: number) => cutIntoRows(Array.from({ length: count }, (_, n) => n)).map((row) => row.length);

describe('cutIntoRows', () => {
  it('puts two or three into a row', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(lengthsOf)).toEqual([
      ...[[], [1], [2], [3], [2, 2], [2, 3], [3, 3], [2, 2, 3], [2, 3, 3]],
    ]);
  });

  it('keeps every picture, in its order, and none alone among others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), (items) => {
        const rows = cutIntoRows(items);
        expect(rows.flat()).toEqual(items);
        expect(rows.every(({ length }) => length === 2 || length === 3)).toBe(true);
      }),
    );
  });
});
