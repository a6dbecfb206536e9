import { describe, expect, it } from 'vitest';
import { planAuthors } from '../../../src/import/people/authors.ts';
import { titleCaseName } from '../../../src/import/people/letter-case.ts';
import { readByline } from '../../../src/import/people/names.ts';
import { registerTerms } from '../../../src/lib/archive/terms.ts';

describe('titleCaseName', () => {
  it.each([
    ['HOÀNG ÁI', 'Hoàng Ái'],
    ['ĐẶNG THỊ ÚT', 'Đặng Thị Út'],
    ['Ý LAN', 'Ý Lan'],
    ['NGUYỄN THUỲ', 'Nguyễn Thuỳ'],
    ['LÊ Ê-BAN', 'Lê Ê-Ban'],
    ['Đ.TÂM', 'Đ.Tâm'],
    ['N. T. HẢO', 'N. T. Hảo'],
    ['TTXVN', 'TTXVN'],
    ['VOV', 'VOV'],
    ['AK', 'AK'],
    ['LAN', 'Lan'],
    ['BÁO ONLINE', 'Báo Online'],
    ['PGS.TS VŨ HẠ', 'PGS.TS Vũ Hạ'],
    ['THS MAI THƠ (UBND TP.HCM)', 'ThS Mai Thơ (UBND TP.HCM)'],
  ])('writes %s as %s', (capitals, name) => {
    expect(titleCaseName(capitals)).toBe(name);
  });

  it.each(['Mai Thơ', 'McKay', 'M. Thơ', 'A'])('leaves %s alone', (name) => {
    expect(titleCaseName(name)).toBe(name);
  });
});

describe('readByline', () => {
  it.each(['None', 'null', 'N/A', 'n/a', '-', '—', '', '  ', '...', 'NaN', 'Không rõ'])(
    'takes “%s” for nobody',
    (field) => {
      expect(readByline([field])).toEqual({ authors: [], sources: [] });
    },
  );

  it.each([
    ['MAI THƠ;VŨ HẠ ', ['Mai Thơ', 'Vũ Hạ']],
    ['Mai Thơ, Vũ Hạ', ['Mai Thơ', 'Vũ Hạ']],
    ['Mai Thơ/TTXVN', ['Mai Thơ', 'TTXVN']],
    ['Mai Thơ - Vũ Hạ', ['Mai Thơ', 'Vũ Hạ']],
    ['Mai Thơ và Vũ Hạ', ['Mai Thơ', 'Vũ Hạ']],
    ['MAI THƠ - VŨ HẠ VÀ LÊ NA', ['Mai Thơ', 'Vũ Hạ', 'Lê Na']],
    ['MAI  THƠ;Mai Thơ', ['Mai Thơ']],
  ])('finds the people of “%s”', (field, authors) => {
    expect(readByline([field])).toEqual({ authors, sources: [] });
  });

  it.each([
    'Mai Thơ – Giám đốc Công ty Đào tạo và Tư vấn Sao Mai',
    'Mai Thơ, giáo viên về hưu',
    'TS Vũ Hạ (ĐH Sao Mai, Huế)',
    'Vũ Hạ (tổng hợp)',
    'Thông tin và dịch vụ',
  ])('does not take “%s” apart', (field) => {
    expect(readByline([field]).authors).toEqual([field]);
  });

  it('tells whom an article was taken from', () => {
    expect(readByline(['VŨ HẠ;THEO AFP', 'Nguồn: Sao Mai'])).toEqual({
      authors: ['Vũ Hạ'],
      sources: ['AFP', 'Sao Mai'],
    });
  });
});

describe('planAuthors', () => {
  it('gives names that fold alike slugs of their own, the most frequent the plain one', () => {
    const { lines } = planAuthors([], [], ['Lê Thủy', 'Lê Thúy', 'Lê Thúy', 'Vũ Hạ', 'Lê Thụy']);
    expect(lines).toEqual([
      { slug: 'le-thuy', name: 'Lê Thúy' },
      { slug: 'le-thuy-2', name: 'Lê Thủy' },
      { slug: 'le-thuy-3', name: 'Lê Thụy' },
    ]);
  });

  it('satisfies the build', () => {
    const names = ['Lê Thủy', 'Lê Thúy', 'LÊ THỤY', '???', 'M.V', 'M V', '前朝', 'Côn', 'Cổn'];
    const { lines } = planAuthors([], [], names);
    expect(
      registerTerms(
        lines,
        names.map((name) => ({ name, at: '' })),
      ).clashes,
    ).toEqual([]);
  });

  it('writes names that differ in case or tone placement one way, the most frequent', () => {
    const { spell, lines } = planAuthors([], [], ['Lê Thùy', 'Lê Thuỳ', 'Lê Thuỳ', 'Zina', 'ZiNa', 'Zina']);
    expect(['Lê Thùy', 'Lê Thuỳ', 'ZiNa'].map(spell)).toEqual(['Lê Thuỳ', 'Lê Thuỳ', 'Zina']);
    expect(lines).toEqual([]);
  });

  it('gives a name that folds to a device of Windows a slug that can be a folder', () => {
    expect(planAuthors([], [], ['Côn', 'Cổn', 'Vũ Hạ']).lines).toEqual([
      { slug: 'tac-gia-con', name: 'Côn' },
      { slug: 'tac-gia-con-2', name: 'Cổn' },
    ]);
  });

  it('leaves the address of an author who is there already', () => {
    const { lines } = planAuthors([], ['Lê Thủy'], ['Lê Thúy', 'Lê Thúy']);
    expect(lines).toEqual([
      { slug: 'le-thuy', name: 'Lê Thủy' },
      { slug: 'le-thuy-2', name: 'Lê Thúy' },
    ]);
  });

  it('does not repeat a line of tac-gia.yaml', () => {
    const { lines } = planAuthors([{ slug: 'le-thuy', name: 'Lê Thủy' }], [], ['Lê Thủy', 'Lê Thúy']);
    expect(lines).toEqual([{ slug: 'le-thuy-2', name: 'Lê Thúy' }]);
  });
});
