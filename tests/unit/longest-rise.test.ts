import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestRise } from '../../src/lib/longest-rise.ts';

it('leaves out the one that was moved', () => {
  expect(longestRise([11, 0, 1, 2])).toEqual([1, 2, 3]);
  expect(longestRise([0, 1, 9, 2, 3])).toEqual([0, 1, 3, 4]);
  expect(longestRise([])).toEqual([]);
});

it('rises, and no longer rise is to be found', () => {
  const numbers = fc.uniqueArray(fc.nat(50), { maxLength: 12 });
  fc.assert(
    fc.property(numbers, (values) => {
      const rise = longestRise(values);
      expect(rise).toEqual(rise.toSorted((a, b) => a - b));
      const risen = rise.map((place) => values[place] ?? 0);
      expect(risen).toEqual(risen.toSorted((a, b) => a - b));
      expect(rise).toHaveLength(longestByTrying(values));
    }),
  );
});

function longestByTrying(values: readonly number[], least = -1): number {
  const [first, ...rest] = values;
  if (first === undefined) return 0;
  const without = longestByTrying(rest, least);
  return first > least ? Math.max(without, 1 + longestByTrying(rest, first)) : without;
}
