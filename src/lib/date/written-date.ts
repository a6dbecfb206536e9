import type { WallClock } from '../archive/types.ts';
import { parseWallClock } from './wall-clock.ts';

/** A date found in running text. */
export interface WrittenDate {
  wall: WallClock;
  /** Where it begins, weekday and clock included, and where it ends. */
  start: number;
  end: number;
}

/**
 * Finds the first possible date in a text, as Vietnamese sites write it: `Thứ Năm, 3/8/2023 17:8'(GMT+7)`,
 * `01/04/2022 - 15:28 GMT+7`, `17h08 ngày 3-8-2023`, `Ngày 3 tháng 8 năm 2023`, `Tháng Tám 3, 2023`, `03.08.2023 | 05:08 CH`,
 * and ISO 8601. Day before month; years have four digits.
 *
 * @param zone IANA name of the site's zone; a time that names a zone of its own is brought to it
 * @throws RangeError when the site's zone is unknown and the text names one of its own
 * @example
 * findWrittenDate("Thứ Năm, 3/8/2023 17:8'(GMT+7)", 'Asia/Ho_Chi_Minh') // { wall: '2023-08-03T17:08', start: 0, end: 30 }
 */
export function findWrittenDate(text: string, zone: string): WrittenDate | undefined {
  for (const match of text.matchAll(dates)) {
    const written = readAt(text, match, zone);
    if (written !== undefined) return written;
  }
  return undefined;
}

const months = new Map(
  [
    ['một', 'giêng', '1'],
    ['hai', '2'],
    ['ba', '3'],
    ['tư', 'bốn', '4'],
    ['năm', '5'],
    ['sáu', '6'],
    ['bảy', 'bẩy', '7'],
    ['tám', '8'],
    ['chín', '9'],
    ['mười', '10'],
    ['mười một', '11'],
    ['mười hai', 'chạp', '12'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);
// Longest first: “mười hai” is not October.
const month = `0?(?:${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`;
const year = '[1-9]\\d{3}(?!\\d)';

const dates = new RegExp(
  [
    `(?<!\\d)(?<y1>[1-9]\\d{3})(?<m1>[-/])(?<o1>\\d\\d?)\\k<m1>(?<d1>\\d\\d?)(?!\\d)`,
    `(?<!\\d)(?<d2>\\d\\d?)\\s?(?<m2>[-/.])\\s?(?<o2>\\d\\d?)\\s?\\k<m2>\\s?(?<y2>${year})`,
    `(?<!\\d)(?<d3>\\d\\d?)\\s+tháng\\s+(?<o3>${month})[\\s,]+(?:năm\\s+)?(?<y3>${year})`,
    `tháng\\s+(?<o4>${month})\\s+(?<d4>\\d\\d?),?\\s+(?<y4>${year})`,
  ].join('|'),
  'giu',
);

const half = '(?<half>(?:SA|CH|AM|PM|sáng|trưa|chiều|tối)(?!\\p{L}))?';
const clock = `(?<!\\d)(?<hour>\\d\\d?)\\s?(?::|h|giờ)\\s?(?<minute>\\d\\d?)(?::\\d\\d(?:\\.\\d+)?)?(?:\\s?(?:['’′]|phút))?\\s*${half}`;
const shift = '[+-]\\s?\\d\\d?(?::?\\d\\d)?(?!\\d)';
const offset = `\\s*(?<offset>Z(?!\\p{L})|[+-]\\d\\d:?\\d\\d(?!\\d)|\\(?\\s*(?:GMT|UTC)\\s*(?:${shift})?\\s*\\)?)?`;
const gap = '[\\s,;|•–—-]*';
const weekday = `(?:(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\\s*nhật|CN)${gap})?`;
const day = `(?:ngày${gap})?`;
const clockBehind = new RegExp(`^(?:T|${gap}(?:(?:vào\\s+)?lúc\\s+)?)${clock}${offset}`, 'iu');
const clockBefore = new RegExp(`${clock}${offset}${gap}${weekday}${day}$`, 'iu');
const wordsBefore = new RegExp(`${weekday}${day}$`, 'iu');
const reach = 60;

function readAt(text: string, match: RegExpMatchArray, zone: string): WrittenDate | undefined {
  const index = match.index ?? 0;
  const end = index + match[0].length;
  const groups = match.groups ?? {};
  const part = (name: string): string =>
    ['1', '2', '3', '4'].map((form) => groups[`${name}${form}`]).find((value) => value !== undefined) ?? '';
  const date = `${part('y')}-${monthNumber(part('o'))}-${part('d')}`;
  if (parseWallClock(date, 'UTC') === undefined) return undefined;

  const before = text.slice(Math.max(0, index - reach), index);
  const behind = clockBehind.exec(text.slice(end, end + reach));
  const withBehind = behind && parseWallClock(`${date} ${readClock(behind.groups ?? {})}`, zone);
  const words = wordsBefore.exec(before)?.[0].length ?? 0;
  if (behind && withBehind) return { wall: withBehind, start: index - words, end: end + behind[0].length };

  const ahead = clockBefore.exec(before);
  const withAhead = ahead && parseWallClock(`${date} ${readClock(ahead.groups ?? {})}`, zone);
  if (ahead && withAhead) return { wall: withAhead, start: index - ahead[0].length, end };
  const alone = parseWallClock(date, 'UTC');
  return alone === undefined ? undefined : { wall: alone, start: index - words, end };
}

function monthNumber(name: string): number {
  return months.get(name.toLowerCase().replace(/\s+/g, ' ').replace(/^0/, '')) ?? Number(name);
}

/** `17:08`, `17:08+07:00`. */
function readClock({ hour = '', minute = '', half, offset: zone }: Record<string, string>): string {
  const time = `${hourOf(Number(hour), half?.toLowerCase())}:${minute}`;
  if (zone === undefined) return time;
  const [, sign, hours = '', minutes = '00'] = /([+-])\s?(\d\d?)(?::?(\d\d))?/.exec(zone) ?? [];
  return sign === undefined ? `${time}Z` : `${time}${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (hour > 12 || half === undefined) return hour;
  if (half === 'sa' || half === 'am' || half === 'sáng') return hour === 12 ? 0 : hour;
  if (half === 'trưa') return hour < 10 ? hour + 12 : hour;
  return hour === 12 ? 12 : hour + 12;
}
