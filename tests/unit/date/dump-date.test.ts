import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellDumpDate, spellEpoch } from '../../../src/lib/date/dump-date.ts';
import { parseWallClock } from '../../../src/lib/date/wall-clock.ts';

const read = (text: string): string | undefined => parseWallClock(spellDumpDate(text), 'Asia/Ho_Chi_Minh');

describe('spellDumpDate', () => {
  it.each([
    ['3/8/2023 5:08:00 CH', '2023-08-03T17:08'],
    ['03/08/2023 05:08 SA', '2023-08-03T05:08'],
    ['3/8/2023 5:08:00 PM', '2023-08-03T17:08'],
    ['3/8/2023 12:08 AM', '2023-08-03T00:08'],
    ['3/8/2023 12:08 CH', '2023-08-03T12:08'],
    ['3/8/2023 17:08 CH', '2023-08-03T17:08'],
    ['5:08 CH 3/8/2023', '2023-08-03T17:08'],
    ['3-8-2023', '2023-08-03'],
    ['3.8.2023', '2023-08-03'],
    ['17:08 3.8.2023', '2023-08-03T17:08'],
    ['2023-08-03 17:08:30.123', '2023-08-03T17:08'],
    [' 3/8/2023   17:08 ', '2023-08-03T17:08'],
    ['20230803', '2023-08-03'],
    ['20230803170830', '2023-08-03T17:08'],
    ['1691057280', '2023-08-03T17:08'],
    ['1691057280000', '2023-08-03T17:08'],
    ['2023-08-03T10:08:00Z', '2023-08-03T17:08'],
  ])('reads %s', (text, wall) => {
    expect(read(text)).toBe(wall);
  });

  it.each(['hôm qua', '31/2/2023', '8/13/2023 5:08 PM', '20231301', '2023', ''])('makes no date of “%s”', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        expect(typeof spellDumpDate(text)).toBe('string');
      }),
    );
    expect(spellEpoch(Number.NaN)).toBe('NaN');
  });
});
