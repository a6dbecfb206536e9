import { expect, it } from 'vitest';
import { isTimeZone } from '../../../src/lib/date/time-zone.ts';

it('knows the zones a newsroom may name', () => {
  for (const zone of ['Asia/Ho_Chi_Minh', 'UTC', 'Europe/Paris']) expect(isTimeZone(zone)).toBe(true);
});

it('refuses what is none', () => {
  for (const zone of ['', 'Hà Nội', 'Asia/Ha_Noi_', 'giờ Việt Nam']) expect(isTimeZone(zone)).toBe(false);
});
