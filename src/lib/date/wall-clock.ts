import type { WallClock } from '../archive/types.ts';
import { zoneOffset } from './zone-offset.ts';

/**
 * Reads a date as editors and other systems write it: `2023-08-03`, `2023-8-3 17:8`, `2023-08-03T17:08:30+07:00`,
 * `3/8/2023 17:08`, `3-8-2023`, `17:08 3/8/2023`. Day before month unless the year leads. Seconds are dropped.
 *
 * @param zone IANA name of the site's zone; a time with a zone of its own is brought to it
 * @returns undefined for whatever is not wholly a possible date between the years 1000 and 9999
 * @throws RangeError when the site's zone is unknown and the text names one of its own
 */
export function parseWallClock(text: string, zone: string): WallClock | undefined {
  const trimmed = text.trim();
  const parts = (DATE_FIRST.exec(trimmed) ?? CLOCK_FIRST.exec(trimmed))?.groups;
  const date = readDate(parts?.date ?? '');
  if (date === undefined || parts?.clock === undefined) return date;
  const clock = readClock(parts.clock);
  if (clock === undefined) return undefined;
  const wall = `${date}T${clock}`;
  return parts.offset === undefined ? wall : moveToZone(wall, parts.offset, zone);
}

/**
 * The instant at which a wall clock showed this reading, in milliseconds since the epoch; a date without time is
 * midnight. A reading that comes twice (the clock was put back) is the first of the two, one that was skipped is moved
 * past the gap, as Temporal's "compatible" does. The same in every process time zone.
 *
 * @param zone IANA name, `Asia/Ho_Chi_Minh`
 * @throws RangeError when the zone is unknown or the reading is not one
 */
export function wallClockToInstant(wall: WallClock, zone: string): number {
  // TZDate of @date-fns/tz 1.5.0 would do, but it goes through the process's zone: in Pacific/Apia every reading of
  // 30 December 2011 comes out a day late, elsewhere the repeated hour does. `tzOffset` asks the zone alone.
  const reading = readAsUtc(wall);
  const at = (offset: number): number => Math.round(reading - offset * MINUTE);
  const before = zoneOffset(zone, reading - DAY);
  const after = zoneOffset(zone, reading + DAY);
  if (before === after || zoneOffset(zone, at(before)) === before) return at(before);
  return zoneOffset(zone, at(after)) === after ? at(after) : at(before);
}

/**
 * The reading in ISO 8601 with its offset, for feeds and structured data; a date without time stays a date.
 *
 * @param zone IANA name, `Asia/Ho_Chi_Minh`
 * @throws RangeError when the zone is unknown or the reading is not one
 * @example
 * wallClockToIso('2023-08-03T17:08', 'Asia/Ho_Chi_Minh') // '2023-08-03T17:08:00+07:00'
 */
export function wallClockToIso(wall: WallClock, zone: string): string {
  if (!hasClock(wall)) return wall;
  const offset = wallClockOffset(wall, zone);
  const size = Math.abs(offset);
  return `${wall}:00${offset < 0 ? '-' : '+'}${twoDigits(Math.trunc(size / 60))}:${twoDigits(size % 60)}`;
}

/**
 * How far the zone was ahead of UTC when its clock showed this reading, in whole minutes: 420, -180.
 *
 * @throws RangeError when the zone is unknown or the reading is not one
 */
export function wallClockOffset(wall: WallClock, zone: string): number {
  return Math.round((readAsUtc(wall) - wallClockToInstant(wall, zone)) / MINUTE);
}

/** Whether the reading has hours and minutes, and not a date alone. */
export function hasClock(wall: WallClock): boolean {
  return wall.length > 10;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const DATE_FIRST = /^(?<date>[\d/-]+)(?:(?:T|\s+)(?<clock>[\d:.]+)\s*(?<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;
const CLOCK_FIRST = /^(?<clock>[\d:.]+)\s+(?<date>[\d/-]+)$/;
const YEAR_FIRST = /^(?<year>[1-9]\d{3})(?<mark>[/-])(?<month>\d\d?)\k<mark>(?<day>\d\d?)$/;
const DAY_FIRST = /^(?<day>\d\d?)(?<mark>[/-])(?<month>\d\d?)\k<mark>(?<year>[1-9]\d{3})$/;
const CLOCK = /^(?<hour>\d\d?):(?<minute>\d\d?)(?::(?<second>\d\d?)(?:\.\d+)?)?$/;

function readDate(text: string): string | undefined {
  const { year, month, day } = (YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups ?? {};
  if (year === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31 February runs over into March: a date that is not what was asked for does not exist.
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

function readClock(text: string): string | undefined {
  const { hour, minute, second = '0' } = CLOCK.exec(text)?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** Brings a reading with a written offset (`Z`, `+07:00`, `+0700`, `+07`) to the wall clock of a zone. */
function moveToZone(wall: WallClock, offset: string, zone: string): WallClock | undefined {
  const minutes = readOffset(offset);
  if (minutes === undefined) return undefined;
  const instant = readAsUtc(wall) - minutes * MINUTE;
  const moved = new Date(instant + Math.round(zoneOffset(zone, instant) * MINUTE)).toISOString();
  // Years past 9999 and before 1000 would not fit the form, nor sort in it.
  return /^[1-9]\d{3}-/.test(moved) ? moved.slice(0, 16) : undefined;
}

function readOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const minutesPast = Number(text.slice(3).replace(':', ''));
  const minutes = Number(text.slice(1, 3)) * 60 + minutesPast;
  // No place on Earth is further than UTC+14.
  if (minutesPast > 59 || minutes > 14 * 60) return undefined;
  return text.startsWith('-') ? -minutes : minutes;
}

/** Milliseconds since the epoch at which a clock in UTC showed the reading. */
function readAsUtc(wall: WallClock): number {
  return Date.parse(hasClock(wall) ? `${wall}Z` : `${wall}T00:00Z`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
