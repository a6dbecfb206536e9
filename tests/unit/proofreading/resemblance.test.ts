import { describe, expect, it } from 'vitest';
import { findLikenesses, resemblance, type Sketch, sketchText } from '../../../src/lib/proofreading/resemblance.ts';

/** Words that differ from text to text, the same in every run. */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `t${(state >>> 8) % 5_000}`;
  });
}

const sketch = (text: string): Sketch => sketchText(text, 1) ?? '';

describe('resemblance', () => {
  it('is whole for a text that differs in capitals, commas and line breaks alone', () => {
    const text = words(300, 1).join(' ');
    expect(resemblance(sketch(text), sketch(text.toUpperCase().replaceAll(' ', ',\n')))).toBe(1);
  });

  it('is about the share of what two texts have in common', () => {
    const text = words(1_000, 1);
    const half = [...text.slice(0, 500), ...words(500, 2)];
    expect(resemblance(sketch(text.join(' ')), sketch(half.join(' ')))).toBeCloseTo(1 / 3, 0.7);
    expect(resemblance(sketch(text.join(' ')), sketch(words(1_000, 3).join(' ')))).toBeLessThan(0.1);
  });

  it('is not asked of texts that are too short', () => {
    expect(sketchText('một hai ba', 4)).toBeUndefined();
    expect(sketchText('', 1)).toBeUndefined();
  });
});

describe('findLikenesses', () => {
  const texts = [words(300, 1), words(300, 2), [...words(300, 1), 'thêm'], words(300, 3), words(300, 2)];

  it('finds for each text the one before it that it is nearly the same as', () => {
    const found = findLikenesses(
      texts.map((text) => sketch(text.join(' '))),
      0.85,
    );
    expect([...found]).toEqual([
      [2, 0],
      [4, 1],
    ]);
  });

  it('takes no more comparisons for each text when there are many that are alike', () => {
    const reads = (count: number): number => {
      let total = 0;
      const made = sketch(words(300, 1).join(' '));
      const get = (target: object, key: string | symbol): unknown => {
        total++;
        const value = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      };
      const same = Array.from({ length: count }, () => new Proxy(Object(made), { get }) as Sketch);
      findLikenesses(same, 0.85);
      return total;
    };
    expect(reads(400) / reads(100)).toBeLessThan(5);
  });
});
