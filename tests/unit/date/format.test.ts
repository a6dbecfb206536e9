import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatLong, formatPeriod } from '../../../src/lib/date/format.ts';

const VIETNAM = 'Asia/Ho_Chi_Minh';

describe('formatLong', () => {
  it('shows the date as it stands above an article', () => {
    expect(formatLong('2023-08-03T17:08', VIETNAM)).toBe('Thứ Năm, 3/8/2023 17:08 (GMT+7)');
  });

  it('leaves clock and zone out when no time was written', () => {
    expect(formatLong('2023-08-03', VIETNAM)).toBe('Thứ Năm, 3/8/2023');
  });

  it.each([
    ['2023-07-31', 'Thứ Hai, 31/7/2023'],
    ['2023-08-01', 'Thứ Ba, 1/8/2023'],
    ['2023-08-02', 'Thứ Tư, 2/8/2023'],
    ['2023-08-03', 'Thứ Năm, 3/8/2023'],
    ['2023-08-04', 'Thứ Sáu, 4/8/2023'],
    ['2023-08-05', 'Thứ Bảy, 5/8/2023'],
    ['2023-08-06', 'Chủ Nhật, 6/8/2023'],
  ])('calls %s %s', (wall, text) => {
    expect(formatLong(wall, VIETNAM)).toBe(text);
  });

  it.each([
    ['Asia/Kolkata', 'GMT+5:30'],
    ['America/Sao_Paulo', 'GMT-3'],
    ['America/St_Johns', 'GMT-2:30'],
    ['UTC', 'GMT'],
  ])('names the zone %s %s', (zone, name) => {
    expect(formatLong('2023-08-03T07:05', zone)).toBe(`Thứ Năm, 3/8/2023 07:05 (${name})`);
  });

  it('names the offset of the day, not of today', () => {
    expect(formatLong('2023-08-03T17:08', 'Europe/Paris')).toMatch(/\(GMT\+2\)$/);
    expect(formatLong('2023-12-03T17:08', 'Europe/Paris')).toMatch(/\(GMT\+1\)$/);
  });

  it.each(['Pacific/Apia', 'America/Los_Angeles'])('is the same on a machine in %s', (zone) => {
    const machineZone = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(formatLong('2011-12-30T00:30', VIETNAM)).toBe('Thứ Sáu, 30/12/2011 00:30 (GMT+7)');
    } finally {
      if (machineZone === undefined) delete process.env.TZ;
      else process.env.TZ = machineZone;
    }
  });
});

describe('formatDay and formatClock', () => {
  it('show the parts of a reading', () => {
    expect(formatDay('2023-08-03T17:08')).toBe('3/8/2023');
    expect(formatDay('2023-12-31')).toBe('31/12/2023');
    expect(formatClock('2023-08-03T17:08')).toBe('17:08');
    expect(formatClock('2023-08-03')).toBeUndefined();
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2023', 'Năm 2023'],
    ['2023-08', 'Tháng 8/2023'],
    ['2023-12', 'Tháng 12/2023'],
    ['2023-08-03', 'Thứ Năm, 3/8/2023'],
  ])('heads the page of %s with %s', (period, heading) => {
    expect(formatPeriod(period)).toBe(heading);
  });
});
