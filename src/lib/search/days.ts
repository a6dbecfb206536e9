import type { WallClock } from '../archive/types.ts';

/** Days from 1 January of the year 0 to a wall clock's day: small numbers that sort and never are negative. */
export function toDayNumber(date: WallClock): number {
  return Math.round(Date.parse(date.slice(0, 10)) / millisecondsPerDay) + daysBefore1970;
}

/** @example fromDayNumber(toDayNumber('2023-08-03T17:08')) // '2023-08-03' */
export function fromDayNumber(day: number): string {
  return new Date((day - daysBefore1970) * millisecondsPerDay).toISOString().slice(0, 10);
}

const millisecondsPerDay = 86_400_000;
const daysBefore1970 = 719_528;
