import { tzOffset } from '@date-fns/tz';

/**
 * How far a zone's wall clock is ahead of UTC at an instant, in minutes: 420 for Việt Nam today. Fractions occur before
 * standard time.
 *
 * @param zone IANA name, `Asia/Ho_Chi_Minh`
 * @param instant milliseconds since the epoch
 * @throws RangeError when the zone is unknown
 */
export function zoneOffset(zone: string, instant: number): number {
  const offset = tzOffset(zone, new Date(instant));
  if (Number.isNaN(offset)) throw new RangeError(`Unknown time zone or impossible instant: ${zone}, ${instant}`);
  return offset;
}
