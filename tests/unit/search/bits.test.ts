import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitReader, BitWriter, riceParameter } from '../../../src/lib/search/bits.ts';

const anyNumber = fc.oneof(fc.nat({ max: 300 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constant(2 ** 32 - 1));

describe('Rice codes', () => {
  it('give back any numbers under any parameter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyNumber, fc.integer({ min: 0, max: 24 }))), (numbers) => {
        const writer = new BitWriter();
        for (const [value, parameter] of numbers) writer.rice(value, parameter);
        const reader = new BitReader(writer.bytes());
        expect(numbers.map(([, parameter]) => reader.rice(parameter))).toEqual(numbers.map(([value]) => value));
      }),
    );
  });

  it('stand among plain bits without disturbing them', () => {
    const bitsOf = fc
      .integer({ min: 1, max: 24 })
      .chain((count) => fc.tuple(fc.integer({ min: 0, max: 2 ** count - 1 }), fc.constant(count)));
    fc.assert(
      fc.property(fc.array(fc.tuple(bitsOf, anyNumber)), (pairs) => {
        const writer = new BitWriter();
        for (const [[value, count], number] of pairs) {
          writer.bits(value, count);
          writer.rice(number, 3);
        }
        const reader = new BitReader(writer.bytes());
        for (const [[value, count], number] of pairs) {
          expect(reader.bits(count)).toBe(value);
          expect(reader.rice(3)).toBe(number);
        }
      }),
    );
  });

  it('read on behind the end without hanging', () => {
    expect(new BitReader(new Uint8Array()).rice(5)).toBe(2 ** 32 - 1);
  });

  it('spell one far gap in a few bytes', () => {
    const writer = new BitWriter();
    writer.rice(2 ** 31, 0);
    expect(writer.bytes().length).toBeLessThanOrEqual(7);
  });

  it('under the fitting parameter take little more room than the numbers hold', () => {
    for (const mean of [1, 10, 1000, 100_000]) {
      const values = Array.from({ length: 1000 }, (_, index) => Math.round(-Math.log((index + 0.5) / 1000) * mean));
      const sum = values.reduce((all, value) => all + value, 0);
      const writer = new BitWriter();
      for (const value of values) writer.rice(value, riceParameter(sum, values.length));
      // The entropy of a geometric distribution is about log2(e · mean) bits.
      expect((writer.bytes().length * 8) / 1000).toBeLessThan(Math.log2(Math.E * (mean + 1)) + 0.7);
    }
  });

  it('have a parameter for no numbers at all', () => {
    expect(riceParameter(0, 0)).toBe(0);
    expect(riceParameter(2 ** 40, 1)).toBe(24);
  });
});
