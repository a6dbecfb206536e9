import { describe, expect, it } from 'vitest';
import { percentile, sampleEvenly, scoreAnswer, summarise } from '../../../bench/search/metrics.ts';

const numbered = (count: number, prefix = 'a'): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

describe('the score of an answer', () => {
  it('is full when all that is relevant stands on the first page', () => {
    expect(scoreAnswer(['b', 'a', 'x'], new Set(['a', 'b']))).toEqual({ share: 1, reciprocalRank: 1, isEmpty: false });
  });

  it('asks for ten of many relevant articles, not for all', () => {
    expect(scoreAnswer(numbered(10), new Set(numbered(300))).share).toBe(1);
    expect(scoreAnswer([...numbered(4), ...numbered(6, 'x')], new Set(numbered(300))).share).toBe(0.4);
  });

  it('does not look past the tenth place', () => {
    const score = scoreAnswer([...numbered(10, 'x'), 'a'], new Set(['a']));
    expect(score).toEqual({ share: 0, reciprocalRank: 0, isEmpty: false });
  });

  it('counts an article that comes twice once', () => {
    expect(scoreAnswer(['a', 'a'], new Set(['a', 'b'])).share).toBe(0.5);
  });

  it('takes the place of the first relevant article', () => {
    expect(scoreAnswer(['x', 'y', 'a', 'b'], new Set(['a', 'b'])).reciprocalRank).toBeCloseTo(1 / 3);
  });

  it('says that an answer is empty', () => {
    expect(scoreAnswer([], new Set(['a']))).toEqual({ share: 0, reciprocalRank: 0, isEmpty: true });
  });
});

describe('the figures of a set', () => {
  it('are means over the queries, whatever the number of relevant articles', () => {
    const scores = [
      scoreAnswer(numbered(10), new Set(numbered(30))),
      scoreAnswer(['x', 'a'], new Set(['a', 'b'])),
      scoreAnswer([], new Set(['a'])),
    ];
    expect(summarise(scores, [30, 10, 20], [3, 1, 2])).toEqual({
      queries: 3,
      share: 0.5,
      reciprocalRank: 0.5,
      empty: 1,
      p50: 20,
      p95: 30,
      firstP95: 3,
    });
  });

  it('are 0 of nothing', () => {
    expect(summarise([], [], [])).toEqual({
      queries: 0,
      share: 0,
      reciprocalRank: 0,
      empty: 0,
      p50: 0,
      p95: 0,
      firstP95: 0,
    });
  });
});

describe('a percentile', () => {
  it('is one of the values, by its rank', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile([7], 95)).toBe(7);
  });

  it('sorts numbers as numbers', () => {
    expect(percentile([9, 100, 20], 50)).toBe(20);
  });
});

describe('a sample', () => {
  it('is spread over the whole, the same each time', () => {
    expect(sampleEvenly([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 3, 5]);
  });

  it('is everything when there is no more', () => {
    expect(sampleEvenly([1, 2], 5)).toEqual([1, 2]);
  });
});
