import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, touchesAny } from '../../../src/lib/proofreading/edit.ts';

it('makes all edits where they were wanted, whatever their order', () => {
  const edits = [
    { start: 4, end: 7, text: 'bốn' },
    { start: 0, end: 0, text: '> ' },
    { start: 3, end: 4, text: '' },
  ];
  expect(applyEdits('mộthai ba', edits)).toBe('> mộtbốnba');
});

it('knows whether a place touches one of many ranges', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(8)).map(([start, length]) => [start, start + length] as const);
  fc.assert(
    fc.property(fc.array(range), fc.nat(45), fc.integer({ min: 1, max: 5 }), (ranges, start, length) => {
      const end = start + length;
      expect(touchesAny(ranges)({ start, end })).toBe(ranges.some((each) => each[0] < end && each[1] > start));
    }),
  );
});
