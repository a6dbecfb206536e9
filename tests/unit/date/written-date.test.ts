import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWrittenDate } from '../../../src/lib/date/written-date.ts';

const zone = 'Asia/Ho_Chi_Minh';
const wallOf = (text: string): string | undefined => findWrittenDate(text, zone)?.wall;

describe('findWrittenDate', () => {
  it.each([
    ["Thứ Năm, 3/8/2023 17:8'(GMT+7)", '2023-08-03T17:08'],
    ['01/04/2022 - 15:28 GMT+7', '2022-04-01T15:28'],
    ['17h08 ngày 3-8-2023', '2023-08-03T17:08'],
    ['17:08 Thứ Năm, 03/08/2023', '2023-08-03T17:08'],
    ['Cập nhật lúc 08:30, 12/05/2010', '2010-05-12T08:30'],
    ['08:30 | 12/05/2010', '2010-05-12T08:30'],
    ['Chủ nhật, 04/06/2017 10:30:22 PM', '2017-06-04T22:30'],
    ['03.08.2023 | 05:08 CH', '2023-08-03T17:08'],
    ['12:30 AM 3/8/2023', '2023-08-03T00:30'],
    ['Ngày 3 tháng 8 năm 2023', '2023-08-03'],
    ['ngày 03 tháng 08 năm 2023 vào lúc 7 giờ 5 phút', '2023-08-03T07:05'],
    ['Tháng Tám 3, 2023', '2023-08-03'],
    ['3 Tháng Mười Hai, 2023', '2023-12-03'],
    ['5 Tháng Mười 2023', '2023-10-05'],
    ['2023-08-03T10:08:30Z', '2023-08-03T17:08'],
    ['2023-08-03T10:08:30.000+00:00', '2023-08-03T17:08'],
    ['2023-08-03 17:08:11 +0700', '2023-08-03T17:08'],
    ['Đăng 3/8/2023 10:08 (UTC)', '2023-08-03T17:08'],
    ['3/8/2023\u00a0-\u00a017:08', '2023-08-03T17:08'],
    ['3/8/2023 17:08 - 2 phút đọc', '2023-08-03T17:08'],
  ])('reads “%s”', (text, wall) => {
    expect(wallOf(text)).toBe(wall);
  });

  it.each(['', 'Thứ Năm', '17:08', 'Nghị quyết số 12/2023/NQ-CP', '3/8', '3/8/23', 'điện thoại 0243-8-20231'])(
    'finds none in “%s”',
    (text) => {
      expect(wallOf(text)).toBeUndefined();
    },
  );

  it('passes over what is no date, and keeps the day when the clock is none', () => {
    expect(wallOf('32/1/2023 rồi 1/2/2023')).toBe('2023-02-01');
    expect(wallOf('12/05/2010, 25:99')).toBe('2010-05-12');
  });

  it('says where the date stands, weekday and clock included', () => {
    const text = 'Hà Nội: Thứ Năm, 3/8/2023 17:08 (GMT+7) | Lê Na';
    const found = findWrittenDate(text, zone);
    expect(text.slice(found?.start, found?.end)).toBe('Thứ Năm, 3/8/2023 17:08 (GMT+7)');
    const before = '(17:08 thứ năm, ngày 3/8/2023)';
    const ahead = findWrittenDate(before, zone);
    expect(before.slice(ahead?.start, ahead?.end)).toBe('17:08 thứ năm, ngày 3/8/2023');
  });

  it('reads every minute in every form, whatever stands around it', () => {
    const minutes = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...forms), fc.constantFrom('', 'Tin nóng: '), (date, form, prefix) => {
        const wall = date.toISOString().slice(0, 16);
        const [year = '', month = '', day = '', hour = '', minute = ''] = wall.split(/\D/);
        expect(wallOf(`${prefix}${form(year, month, day, hour, minute)} – Lê Na`)).toBe(wall);
      }),
    );
  });

  it('never throws, and never says more than there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-:. hthángnăm,GMT+'), maxLength: 60 }), (text) => {
        const found = findWrittenDate(text, zone);
        if (found === undefined) return;
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(text.length);
        expect(found.wall).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/);
      }),
    );
  });
});

const forms: ((...parts: [year: string, month: string, day: string, hour: string, minute: string]) => string)[] = [
  (y, m, d, h, min) => `Thứ Hai, ${Number(d)}/${Number(m)}/${y} ${Number(h)}:${Number(min)}'(GMT+7)`,
  (y, m, d, h, min) => `${d}/${m}/${y} - ${h}:${min} GMT+7`,
  (y, m, d, h, min) => `${h}h${min} ngày ${d}-${m}-${y}`,
  (y, m, d, h, min) => `${h}:${min}, thứ 5, ${d}.${m}.${y}`,
  (y, m, d, h, min) => `Ngày ${d} tháng ${m} năm ${y}, lúc ${h} giờ ${min}`,
  (y, m, d, h, min) => `${y}-${m}-${d}T${h}:${min}:59+07:00`,
];
