import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  parseWallClock,
  wallClockOffset,
  wallClockToInstant,
  wallClockToIso,
} from '../../../src/lib/date/wall-clock.ts';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const ZONES = [
  VIETNAM,
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

const machineZone = process.env.TZ;
afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

/** Minutes from 1976, when all of Việt Nam came to keep one time, to 2040. */
const anyReading = fc
  .integer({ min: Date.UTC(1976, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(0, 16));

describe('parseWallClock', () => {
  it.each([
    ['2023-08-03', '2023-08-03'],
    ['2023-8-3', '2023-08-03'],
    ['2023/08/03', '2023-08-03'],
    ['3/8/2023', '2023-08-03'],
    ['03/08/2023', '2023-08-03'],
    ['3-8-2023', '2023-08-03'],
    [' 2023-08-03\n', '2023-08-03'],
    ['29/2/2024', '2024-02-29'],
  ])('reads the date %j', (text, wall) => {
    expect(parseWallClock(text, VIETNAM)).toBe(wall);
  });

  it.each([
    ['2023-08-03 17:08', '2023-08-03T17:08'],
    ['2023-08-03T17:08', '2023-08-03T17:08'],
    ['2023-08-03T17:08:30', '2023-08-03T17:08'],
    ['2023-08-03 17:08:59.999', '2023-08-03T17:08'],
    ['2023-8-3 17:8', '2023-08-03T17:08'],
    ['2023-08-03   7:08', '2023-08-03T07:08'],
    ['3/8/2023 17:08', '2023-08-03T17:08'],
    ['3-8-2023 0:00', '2023-08-03T00:00'],
    ['17:08 3/8/2023', '2023-08-03T17:08'],
    ['17:08:30 3-8-2023', '2023-08-03T17:08'],
    ['23:59 2023-08-03', '2023-08-03T23:59'],
  ])('reads the date and time %j', (text, wall) => {
    expect(parseWallClock(text, VIETNAM)).toBe(wall);
  });

  it.each([
    ['2023-08-03T10:08:00Z', '2023-08-03T17:08'],
    ['2023-08-03T10:08:00.000Z', '2023-08-03T17:08'],
    ['2023-08-03T17:08:00+07:00', '2023-08-03T17:08'],
    ['2023-08-03 17:08:00 +0700', '2023-08-03T17:08'],
    ['2023-08-03 17:08+07', '2023-08-03T17:08'],
    ['2023-08-03T18:30:00-04:30', '2023-08-04T06:00'],
    ['2023-12-31T17:00:00Z', '2024-01-01T00:00'],
    ['3/8/2023 10:08 +00:00', '2023-08-03T17:08'],
  ])('brings %j to the clock of Việt Nam', (text, wall) => {
    expect(parseWallClock(text, VIETNAM)).toBe(wall);
  });

  it('follows summer time where the site has it', () => {
    expect(parseWallClock('2023-08-03T10:00Z', 'Europe/Paris')).toBe('2023-08-03T12:00');
    expect(parseWallClock('2023-12-03T10:00Z', 'Europe/Paris')).toBe('2023-12-03T11:00');
  });

  it.each([
    '',
    'hôm qua',
    '31/2/2023',
    '29/2/2023',
    '2023-02-30',
    '2023-13-01',
    '13/13/2023',
    '0/8/2023',
    '2023-00-10',
    '2023-08-03 25:00',
    '2023-08-03 24:00',
    '2023-08-03 17:60',
    '2023-08-03 17:08:60',
    '0999-01-01',
    '1/1/999',
    '3/8/23',
    '2023',
    '2023-08',
    '2023-08/03',
    '3/8-2023',
    '2023-08-03T',
    '2023-08-03 17',
    '17:08',
    '2023-08-03 17:08 sáng',
    'ngày 3/8/2023',
    '2023-08-03 3/8/2023',
    '2023-08-03Z',
    '2023-08-03 17:08 +07:60',
    '2023-08-03 17:08 +15:00',
    '2023-08-03 17:08 GMT+7',
    '1000-01-01T00:00+14:00',
    '9999-12-31T23:59Z',
    '12023-08-03',
  ])('does not make a date of %j', (text) => {
    expect(parseWallClock(text, VIETNAM)).toBeUndefined();
  });

  it('reads every order of writing a time as the same time', () => {
    fc.assert(
      fc.property(anyReading, (wall) => {
        const [year, month, day, hour, minute] = wall.split(/\D/).map(Number);
        for (const text of [
          wall,
          `${year}-${month}-${day} ${hour}:${minute}`,
          `${day}/${month}/${year} ${hour}:${minute}`,
          `${hour}:${minute} ${day}-${month}-${year}`,
          `${wall}:59+07:00`,
        ]) {
          expect(parseWallClock(text, VIETNAM)).toBe(wall);
        }
      }),
    );
  });

  it('never fails, whatever stands in the field, and gives nothing but a reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/: TZ+.') }), (text) => {
        expect(parseWallClock(text, VIETNAM) ?? '2023-08-03').toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/);
      }),
    );
  });
});

describe('wallClockToInstant', () => {
  it('knows when it was 17:08 in Việt Nam', () => {
    expect(wallClockToInstant('2023-08-03T17:08', VIETNAM)).toBe(Date.UTC(2023, 7, 3, 10, 8));
  });

  it('takes a date without time for its midnight', () => {
    expect(wallClockToInstant('2023-08-03', VIETNAM)).toBe(Date.UTC(2023, 7, 2, 17));
  });

  it('takes the first of two readings when the clock was put back', () => {
    expect(wallClockToInstant('2023-10-29T02:30', 'Europe/Paris')).toBe(Date.UTC(2023, 9, 29, 0, 30));
  });

  it('moves a reading that was skipped past the gap', () => {
    expect(wallClockToInstant('2023-03-26T02:30', 'Europe/Paris')).toBe(Date.UTC(2023, 2, 26, 1, 30));
  });

  it('knows that Sài Gòn kept another time before 1975', () => {
    expect(wallClockToInstant('1970-01-01T08:00', VIETNAM)).toBe(0);
  });

  // 30 December 2011 does not exist in Pacific/Apia: a detour through the machine's zone loses it.
  it.each(['UTC', VIETNAM, 'America/New_York', 'Europe/London', 'Pacific/Apia', 'Australia/Lord_Howe'])(
    'is the same on a machine in %s',
    (zone) => {
      process.env.TZ = zone;
      expect(new Date(2023, 0, 1).getTime()).toBe(wallClockToInstant('2023-01-01', zone));

      expect(wallClockToInstant('2011-12-30T13:00', VIETNAM)).toBe(Date.UTC(2011, 11, 30, 6));
      expect(wallClockToInstant('2023-03-12T02:30', VIETNAM)).toBe(Date.UTC(2023, 2, 11, 19, 30));
      expect(wallClockToInstant('2023-10-29T02:30', 'Europe/Paris')).toBe(Date.UTC(2023, 9, 29, 0, 30));
      expect(wallClockToIso('2023-03-26T02:30', VIETNAM)).toBe('2023-03-26T02:30:00+07:00');
      expect(parseWallClock('2011-12-30T06:00Z', VIETNAM)).toBe('2011-12-30T13:00');
      fc.assert(
        fc.property(anyReading, (wall) => {
          expect(wallClockToInstant(wall, VIETNAM)).toBe(Date.parse(`${wall}Z`) - 7 * 3_600_000);
        }),
      );
    },
  );

  it('says which zone it does not know', () => {
    expect(() => wallClockToInstant('2023-08-03', 'Asia/Hanoi')).toThrow(/Asia\/Hanoi/);
  });
});

describe('wallClockToIso', () => {
  it.each([
    ['2023-08-03T17:08', VIETNAM, '2023-08-03T17:08:00+07:00'],
    ['2023-08-03', VIETNAM, '2023-08-03'],
    ['2023-08-03T17:08', 'UTC', '2023-08-03T17:08:00+00:00'],
    ['2023-08-03T17:08', 'Asia/Kolkata', '2023-08-03T17:08:00+05:30'],
    ['2023-08-03T17:08', 'America/St_Johns', '2023-08-03T17:08:00-02:30'],
    ['2023-01-03T17:08', 'America/New_York', '2023-01-03T17:08:00-05:00'],
  ])('writes %s in %s as %s', (wall, zone, iso) => {
    expect(wallClockToIso(wall, zone)).toBe(iso);
  });

  it('names the instant, in any zone', () => {
    fc.assert(
      fc.property(anyReading, fc.constantFrom(...ZONES), (wall, zone) => {
        expect(Date.parse(wallClockToIso(wall, zone))).toBe(wallClockToInstant(wall, zone));
      }),
    );
  });

  it('is read back as the same reading', () => {
    fc.assert(
      fc.property(anyReading, (wall) => {
        expect(parseWallClock(wallClockToIso(wall, VIETNAM), VIETNAM)).toBe(wall);
      }),
    );
  });
});

describe('wallClockOffset', () => {
  it('counts minutes ahead of UTC', () => {
    expect(wallClockOffset('2023-08-03T17:08', VIETNAM)).toBe(420);
    expect(wallClockOffset('2023-08-03', 'America/Sao_Paulo')).toBe(-180);
  });
});
