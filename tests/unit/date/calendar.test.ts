import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjacentPeriods,
  dayLevel,
  groupByPeriod,
  monthGrid,
  type PeriodUnit,
} from '../../../src/lib/date/calendar.ts';

describe('groupByPeriod', () => {
  const walls = ['2023-08-03T17:08', '2023-08-03', '2023-08-02', '2023-07-31T23:59', '2022-12-01'];
  const items = walls.map((date) => ({ date }));
  const group = (unit: PeriodUnit) =>
    [...groupByPeriod(items, unit)].map(([period, inside]) => [period, inside.map(({ date }) => date)] as const);

  it('gathers by year', () => {
    expect(group('year')).toEqual([
      ['2023', ['2023-08-03T17:08', '2023-08-03', '2023-08-02', '2023-07-31T23:59']],
      ['2022', ['2022-12-01']],
    ]);
  });

  it('gathers by month, in the order met', () => {
    expect(group('month').map(([key, items]) => [key, items.length])).toEqual([
      ['2023-08', 3],
      ['2023-07', 1],
      ['2022-12', 1],
    ]);
  });

  it('gathers by day, with or without a time', () => {
    expect(group('day').map(([key, items]) => [key, items.length])).toEqual([
      ['2023-08-03', 2],
      ['2023-08-02', 1],
      ['2023-07-31', 1],
      ['2022-12-01', 1],
    ]);
  });

  it('gathers a list that is in no order, and the months of a list whose years were asked for', () => {
    const mixed = ['2022-05-01', '2023-01-01', '2022-06-02', '2022-05-03'].map((date) => ({ date }));
    const years = groupByPeriod(mixed, 'year');
    expect([...years].map(([year, inside]) => [year, inside.length])).toEqual([
      ['2022', 3],
      ['2023', 1],
    ]);
    const ofOne = [...groupByPeriod(years.get('2022') ?? [], 'month')];
    expect(ofOne.map(([month, inside]) => [month, inside.length])).toEqual([
      ['2022-05', 2],
      ['2022-06', 1],
    ]);
    expect([...groupByPeriod(mixed, 'month').keys()].sort()).toEqual(['2022-05', '2022-06', '2023-01']);
    expect([...groupByPeriod(mixed, 'day').values()].flat()).toHaveLength(mixed.length);
  });

  it('gives a list again that was asked for before', () => {
    expect(groupByPeriod(items, 'month')).toBe(groupByPeriod(items, 'month'));
    expect(groupByPeriod(items, 'day').get('2023-08-03')).toBe(
      groupByPeriod(groupByPeriod(items, 'month').get('2023-08') ?? [], 'day').get('2023-08-03'),
    );
  });

  it('has nothing of nothing', () => {
    expect(groupByPeriod([], 'year').size).toBe(0);
  });
});

describe('monthGrid', () => {
  const shown = (month: string) => monthGrid(month).map((week) => week.map((day) => day?.slice(8) ?? '··').join(' '));

  it('stands like a wall calendar, Monday first', () => {
    expect(shown('2023-08')).toEqual([
      '·· 01 02 03 04 05 06',
      '07 08 09 10 11 12 13',
      '14 15 16 17 18 19 20',
      '21 22 23 24 25 26 27',
      '28 29 30 31 ·· ·· ··',
    ]);
    expect(monthGrid('2023-08')[0]?.[3]).toBe('2023-08-03');
  });

  it('gives a month that begins on Sunday its six weeks, and a short one its four', () => {
    expect(shown('2023-10').at(0)).toBe('·· ·· ·· ·· ·· ·· 01');
    expect(monthGrid('2023-10')).toHaveLength(6);
    expect(monthGrid('2021-02')).toHaveLength(4);
  });

  it('knows leap years and the turn of the year', () => {
    expect(shown('2024-02').at(-1)).toBe('26 27 28 29 ·· ·· ··');
    expect(shown('2023-12').at(-1)).toBe('25 26 27 28 29 30 31');
  });

  it('shows every day once, in rows of seven, on its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const grid = monthGrid(`${year}-${String(month).padStart(2, '0')}`);
        const days = grid.flat().filter((day) => day !== undefined);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate());
        for (const week of grid) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== undefined)).toBe(true);
          week.forEach((day, column) => {
            if (day !== undefined) expect(new Date(day).getUTCDay()).toBe((column + 1) % 7);
          });
        }
      }),
    );
  });
});

describe('adjacentPeriods', () => {
  const months = ['2022-11', '2023-02', '2023-08', '2024-01'];

  it('finds the months with articles on either side', () => {
    expect(adjacentPeriods('2023-02', months)).toEqual({ previous: '2022-11', next: '2023-08' });
  });

  it('has nothing before the first and after the last', () => {
    expect(adjacentPeriods('2022-11', months)).toEqual({ previous: undefined, next: '2023-02' });
    expect(adjacentPeriods('2024-01', months)).toEqual({ previous: '2023-08', next: undefined });
    expect(adjacentPeriods('2024-01', ['2024-01'])).toEqual({});
    expect(adjacentPeriods('2024-01', [])).toEqual({});
  });

  it('finds neighbours for a period without articles', () => {
    expect(adjacentPeriods('2023-05', months)).toEqual({ previous: '2023-02', next: '2023-08' });
    expect(adjacentPeriods('2020-01', months)).toEqual({ next: '2022-11' });
    expect(adjacentPeriods('2023-05', ['2024-01'])).toEqual({ next: '2024-01' });
    expect(adjacentPeriods('2025-05', ['2024-01'])).toEqual({ previous: '2024-01' });
  });

  it('agrees with a search by hand, oldest or newest first', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 1930 }).map(String));
    fc.assert(
      fc.property(years, fc.integer({ min: 1898, max: 1932 }).map(String), (all, period) => {
        const oldestFirst = [...all].sort();
        const expected = {
          previous: oldestFirst.findLast((year) => year < period),
          next: oldestFirst.find((year) => year > period),
        };
        expect(adjacentPeriods(period, oldestFirst)).toEqual(expected);
        expect(adjacentPeriods(period, oldestFirst.toReversed())).toEqual(expected);
      }),
    );
  });
});

describe('dayLevel', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [7, 3],
    [8, 4],
    [500, 4],
  ])('of %i articles is %i', (count, level) => {
    expect(dayLevel(count)).toBe(level);
  });
});
