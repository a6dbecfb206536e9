import { describe, expect, it } from 'vitest';
import { stepTextSize } from '../../../src/lib/article/text-size.ts';

describe('stepTextSize', () => {
  it.each([
    [undefined, 1, 'large'],
    ['large', 1, 'larger'],
    ['larger', 1, 'larger'],
    [undefined, -1, 'small'],
    ['small', -1, 'small'],
    ['small', 1, undefined],
    ['larger', 0, 'larger'],
  ])('goes from %s by %i to %s', (from, step, to) => {
    expect(stepTextSize(from, step)).toBe(to);
  });

  it.each(['', 'huge', 'page menu'])('takes %j for the normal size', (from) => {
    expect(stepTextSize(from, 0)).toBeUndefined();
    expect(stepTextSize(from, 1)).toBe('large');
  });
});
