import { describe, expect, it } from 'vitest';
import { readRange } from '../../src/lib/byte-range.ts';

describe('readRange', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=500-', { start: 500, end: 999 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=10-5000', { start: 10, end: 999 }],
    ['bytes=-100', { start: 900, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', undefined],
    ['bytes=0-1,4-5', undefined],
    ['bytes=-', undefined],
    ['dong=0-1', undefined],
    [undefined, undefined],
  ])('reads %s of a file of 1,000 bytes', (header, range) => expect(readRange(header, 1000)).toEqual(range));

  it('finds nothing in an empty file', () => expect(readRange('bytes=0-', 0)).toBe('unsatisfiable'));
});
