/**
 * A date as databases export it, spelled so that `parseWallClock` understands it: hours of the afternoon, full stops between day, month
 * and year, a day without separators, seconds or milliseconds since 1970. Day before month.
 *
 * @returns the text itself where it is none of these
 * @example
 * spellDumpDate('3/8/2023 5:08:00 CH') // '3/8/2023 17:08:00'
 * spellDumpDate('20230803170800') // '2023-08-03 17:08:00'
 * spellDumpDate('1691057280') // '2023-08-03T10:08:00.000Z'
 */
export function spellDumpDate(text: string): string {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(:\d\d)\.\d+$/, '$1');
  const run = RUN_OF_DIGITS.exec(plain)?.groups;
  if (run !== undefined) return spellRun(run);
  if (EPOCH.test(plain)) return spellEpoch(Number(plain));
  const dotted = plain.replace(DOTTED, '$1/$2/$3');
  return dotted.replace(
    HALF_DAY,
    (_, hour: string, rest: string, half: string) => `${inFull(Number(hour), half)}${rest}`,
  );
}

/**
 * Databases often export seconds or milliseconds since 1970.
 *
 * @returns the number itself when it lies outside what dates can be
 * @example spellEpoch(1691057280) // '2023-08-03T10:08:00.000Z'
 */
export function spellEpoch(value: number): string {
  const instant = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  return Number.isNaN(instant.getTime()) ? String(value) : instant.toISOString();
}

function spellRun({ year, month, day, hour, minute, second = '00' }: Record<string, string | undefined>): string {
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date} ${hour}:${minute}:${second}`;
}

/** 12 SA is midnight, 12 CH noon. */
function inFull(hour: number, half: string): string {
  const isLate = /^[cp]/i.test(half);
  if (hour > 12) return String(hour);
  return String((hour % 12) + (isLate ? 12 : 0));
}

const RUN_OF_DIGITS =
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?)?$/;

/** From 1973 on, in seconds; in milliseconds. */
const EPOCH = /^\d{9,10}$|^\d{12,13}$/;
const DOTTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/;

/** `SA` and `CH` are what Windows calls the halves of the day in Vietnamese. */
const HALF_DAY = /\b(\d{1,2})(:\d{1,2}(?::\d{1,2})?) ?(SA|CH|AM|PM|a\.m\.|p\.m\.)(?![\p{L}])/iu;
