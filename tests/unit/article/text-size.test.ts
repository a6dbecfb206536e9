import { describe, expect, it } from 'vitest';
import { stepTextSize } from '../../../src/lib/article/text-size.ts';

describe('stepTextSize', () => {
  it.each([
    ['text-normal', 1, 'text-large'],
    ['text-large', 1, 'text-larger'],
    ['text-larger', 1, 'text-larger'],
    ['text-normal', -1, 'text-small'],
    ['text-small', -1, 'text-small'],
    ['text-larger', 0, 'text-larger'],
  ])('goes from %s by %i to %s', (from, step, to) => {
    expect(stepTextSize(from, step)).toBe(to);
  });

  it.each([null, '', 'text-huge', 'page menu'])('takes %j for the normal size', (from) => {
    expect(stepTextSize(from, 0)).toBe('text-normal');
    expect(stepTextSize(from, 1)).toBe('text-large');
  });
});
