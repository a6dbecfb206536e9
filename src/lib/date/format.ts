import type { Day } from 'date-fns';
import { vi } from 'date-fns/locale/vi';
import type { WallClock } from '../archive/types.ts';
import { hasClock, wallClockOffset } from './wall-clock.ts';

/**
 * The whole date as it stands above an article: weekday, day, and, when a time was written, clock and zone.
 *
 * @param zone IANA name, `Asia/Ho_Chi_Minh`
 * @throws RangeError when the zone is unknown
 * @example
 * formatLong('2023-08-03T17:08', 'Asia/Ho_Chi_Minh') // 'Thứ Năm, 3/8/2023 17:08 (GMT+7)'
 */
export function formatLong(wall: WallClock, zone: string): string {
  const date = `${weekday(wall)}, ${formatDay(wall)}`;
  const clock = formatClock(wall);
  return clock === undefined ? date : `${date} ${clock} (${formatOffset(wallClockOffset(wall, zone))})`;
}

/** `2023-08-03T17:08` → `3/8/2023`. */
export function formatDay(wall: WallClock): string {
  return `${Number(wall.slice(8, 10))}/${Number(wall.slice(5, 7))}/${wall.slice(0, 4)}`;
}

/** `2023-08-03T17:08` → `17:08`; undefined for a date without time. */
export function formatClock(wall: WallClock): string | undefined {
  return hasClock(wall) ? wall.slice(11, 16) : undefined;
}

/**
 * The name of a period of the calendar, as a heading.
 *
 * @param period `2023`, `2023-08` or `2023-08-03`
 * @returns `Năm 2023`, `Tháng 8/2023` or `Thứ Năm, 3/8/2023`
 */
export function formatPeriod(period: string): string {
  if (period.length === 4) return `Năm ${period}`;
  if (period.length === 7) return `Tháng ${Number(period.slice(5))}/${period.slice(0, 4)}`;
  return `${weekday(period)}, ${formatDay(period)}`;
}

/** `Thứ Năm`, `Chủ Nhật`: a property of the date alone, whatever the zone. */
function weekday(wall: WallClock): string {
  return vi.localize.day(new Date(`${wall.slice(0, 10)}T00:00Z`).getUTCDay() as Day);
}

/** Minutes ahead of UTC → `GMT+7`, `GMT+5:30`, `GMT-3`, `GMT`. */
function formatOffset(minutes: number): string {
  if (minutes === 0) return 'GMT';
  const size = Math.abs(minutes);
  const past = size % 60;
  return `GMT${minutes < 0 ? '-' : '+'}${Math.trunc(size / 60)}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}`;
}
