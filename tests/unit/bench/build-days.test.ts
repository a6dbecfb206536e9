import { describe, expect, it } from 'vitest';
import { chooseDays } from '../../../bench/build/days.ts';

/** One article every `step` days, up to a last day. */
function datesUntil(last: string, count: number, step: number): string[] {
  const end = Date.parse(`${last}T08:00:00Z`);
  return Array.from({ length: count }, (_, n) => new Date(end - (count - 1 - n) * step * 86_400_000)).map((day) =>
    day.toISOString().slice(0, 16),
  );
}

describe('the days on which one more article comes', () => {
  const dates = datesUntil('2023-11-16', 400, 2);

  it('are ordinary in the week that is under way', () => {
    const { ordinary } = chooseDays(dates);
    expect(ordinary).toMatchObject({ date: '2023-11-17T09:00', merged: [] });
    expect(ordinary.indexed).toBeLessThan(10);
  });

  it('merge weeks on the first of a month', () => {
    const { merge } = chooseDays(dates);
    expect(merge?.date).toBe('2023-12-01T09:00');
    expect(merge?.merged).toEqual(['2023-11-tuan-1', '2023-11-tuan-2', '2023-11-tuan-3']);
  });

  it('are heaviest when a block of years closes', () => {
    const { heaviest, merge } = chooseDays(dates);
    expect(heaviest?.date).toBe('2024-01-01T09:00');
    expect(heaviest?.merged).toContain('2022');
    expect(heaviest?.indexed).toBeGreaterThan((merge?.indexed ?? 0) * 5);
  });

  it('are ordinary on the newest day itself when the next one closes its week', () => {
    const { ordinary } = chooseDays(datesUntil('2023-11-30', 40, 1));
    expect(ordinary.date).toBe('2023-11-30T23:59');
    expect(ordinary.merged).toEqual([]);
  });

  it('name the heaviest only where it is another than the nearest', () => {
    const { merge, heaviest } = chooseDays(datesUntil('2023-12-20', 60, 2));
    expect(merge?.date).toBe('2024-01-01T09:00');
    expect(heaviest).toBeUndefined();
  });
});
