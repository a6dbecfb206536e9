import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '../../../src/lib/vietnamese/collate.ts';
import { anyText } from './any-text.ts';

const sorted = (text: string): string => text.split(' ').reverse().sort(compareVietnamese).join(' ');

describe('compareVietnamese', () => {
  it('follows the Vietnamese alphabet', () => {
    const alphabet = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y';
    expect(sorted(alphabet)).toBe(alphabet);
  });

  it('puts every name in Đ after every name in D', () => {
    expect(sorted('Đa Dương Đào Danh Đức Dũng')).toBe('Danh Dũng Dương Đa Đào Đức');
  });

  it('orders tones as dictionaries do', () => {
    expect(sorted('ma mà mả mã má mạ')).toBe('ma mà mả mã má mạ');
  });

  it('counts numbers by their value', () => {
    expect(sorted('Quý-10 Quý-2 Quý-1')).toBe('Quý-1 Quý-2 Quý-10');
  });

  it('takes only the same string for equal, so that the order never depends on the input', () => {
    expect(compareVietnamese('Hòa', 'Hòa')).toBe(0);
    expect(compareVietnamese('Hòa', 'Hòa'.normalize('NFD'))).not.toBe(0);
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(Math.sign(compareVietnamese(a, b)) + Math.sign(compareVietnamese(b, a))).toBe(0);
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
