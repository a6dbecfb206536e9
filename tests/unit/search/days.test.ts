import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber, toDayNumber } from '../../../src/lib/search/days.ts';

describe('days as numbers', () => {
  const anyDay = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('give back the day, at whatever time of it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('', 'T00:00', 'T17:08', 'T23:59'), (day, time) => {
        expect(fromDayNumber(toDayNumber(day + time))).toBe(day);
      }),
    );
  });

  it('sort as the days do', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(Math.sign(toDayNumber(one) - toDayNumber(other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });

  it('go up by one from a day to the next, over leap days and turns of the year', () => {
    expect(toDayNumber('2024-03-01') - toDayNumber('2024-02-28')).toBe(2);
    expect(toDayNumber('2024-01-01') - toDayNumber('2023-12-31')).toBe(1);
    expect(toDayNumber('0000-01-01')).toBe(0);
  });
});
