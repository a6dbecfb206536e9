import { describe, expect, it } from 'vitest';
import { addAbbreviations, builtInAbbreviations } from '../../../src/lib/search/abbreviations.ts';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { placeTone } from '../../../src/lib/vietnamese/tone.ts';

describe('the built-in abbreviations', () => {
  const longOf = (short: string) => builtInAbbreviations.filter((each) => each.short === short).map(({ long }) => long);

  it.each([
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['TW', 'Trung ương'],
    ['TƯ', 'Trung ương'],
    ['GD&ĐT', 'Giáo dục và Đào tạo'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
  ])('know that %s is %s', (short, long) => {
    expect(longOf(short)).toEqual([long]);
  });

  it('know that one short form may have two long ones', () => {
    expect(longOf('QĐ')).toEqual(['Quyết định', 'Quy định']);
  });

  it('are spelt as the house spells, each once', () => {
    const texts = builtInAbbreviations.flatMap(({ short, long }) => [short, long]);
    expect(texts.filter((text) => text === '' || placeTone(normaliseText(text)) !== text)).toEqual([]);
    expect(addAbbreviations([])).toEqual(builtInAbbreviations);
  });

  it('are shorter than what they stand for', () => {
    expect(builtInAbbreviations.filter(({ short, long }) => short.length >= long.length)).toEqual([]);
  });
});

describe('abbreviations of the newsroom', () => {
  const own = { short: 'BCV', long: 'báo cáo viên' };

  it('come after the built-in ones', () => {
    expect(addAbbreviations([own])).toEqual([...builtInAbbreviations, own]);
  });

  it('may give a known short form another meaning', () => {
    const other = { short: 'CP', long: 'cổ phần' };
    expect(addAbbreviations([other]).filter(({ short }) => short === 'CP')).toEqual([
      { short: 'CP', long: 'Chính phủ' },
      other,
    ]);
  });

  it('are not doubled, in whatever case and tone placement they are written again', () => {
    const again = [own, { short: 'bcv', long: 'Báo cáo viên' }, { short: 'UBND', long: 'Uỷ ban Nhân dân' }];
    expect(addAbbreviations(again)).toEqual([...builtInAbbreviations, own]);
  });
});
