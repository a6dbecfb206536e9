import { expect, it } from 'vitest';
import { progressLine } from '../../../src/cli/progress-line.ts';

it('says count, rate and the time that is left, as Vietnamese numbers are written', () => {
  expect(progressLine(1204, 24_767, 4)).toBe('1.204/24.767, 301 mỗi giây, còn khoảng 1 phút 18 giây');
  expect(progressLine(3000, 4000, 6)).toBe('3.000/4.000, 500 mỗi giây, còn khoảng 2 giây');
  expect(progressLine(1000, 61_000, 10)).toBe('1.000/61.000, 100 mỗi giây, còn khoảng 10 phút');
});

it('guesses nothing before it can, nor when all is done', () => {
  expect(progressLine(5, 100, 1)).toBe('5/100');
  expect(progressLine(0, 100, 60)).toBe('0/100');
  expect(progressLine(100, 100, 60)).toBe('100/100');
});
