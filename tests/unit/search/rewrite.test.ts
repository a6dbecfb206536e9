import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInAbbreviations } from '../../../src/lib/search/abbreviations.ts';
import { wordsOf } from '../../../src/lib/search/query.ts';
import { rewritings } from '../../../src/lib/search/rewrite.ts';

const others = (text: string, abbreviations = builtInAbbreviations) =>
  rewritings(wordsOf(text), abbreviations).map((words) => words.map(({ form }) => form).join(' '));

describe('rewritings', () => {
  it.each([
    ['UBND tỉnh', 'ủy ban nhân dân tỉnh'],
    ['ubnd tinh', 'ủy ban nhân dân tinh'],
    ['UBND'.toLowerCase(), 'ủy ban nhân dân'],
    ['chủ tịch HĐND xã', 'chủ tịch hội đồng nhân dân xã'],
    ['HDND', 'hội đồng nhân dân'],
    ['sở GD&ĐT', 'sở giáo dục và đào tạo'],
    ['TP.HCM', 'thành phố hồ chí minh'],
    ['Ban Tuyên giáo TƯ', 'ban tuyên giáo trung ương'],
    ['UBND và HĐND', 'ủy ban nhân dân và hội đồng nhân dân'],
    ['UBND huyện, UBND xã', 'ủy ban nhân dân huyện ủy ban nhân dân xã'],
  ])('write %s out as %s', (text, long) => {
    expect(others(text)).toContain(long);
  });

  it.each([
    ['Ủy ban nhân dân tỉnh', 'ubnd tỉnh'],
    ['Uỷ ban Nhân dân'.normalize('NFD'), 'ubnd'],
    ['uy ban nhan dan tinh', 'ubnd tinh'],
    ['hội đồng nhân dân', 'hđnd'],
    ['nông thôn mới nâng cao', 'ntm nâng cao'],
  ])('shorten %s to %s', (text, short) => {
    expect(others(text)).toContain(short);
  });

  it.each(['hội đồng nhan dân', 'hỏi đồng nhân dân', 'uỷ bán nhân dân'])('take marks at their word: %s', (text) => {
    const isRight = text.includes('nhan');
    expect(others(text).some((other) => /hđnd|ubnd/.test(other))).toBe(isRight);
  });

  it.each([
    ['34-NQ/TW', ['nghị quyết số 34', 'nghị quyết 34']],
    ['34-nq/tw', ['nghị quyết số 34', 'nghị quyết 34']],
    ['34/2014/NQ-CP', ['nghị quyết số 34', 'nghị quyết 34']],
    ['số 35-NQ/TW', ['số nghị quyết 35']],
    ['05-CT/TW', ['chỉ thị số 05', 'chỉ thị 05']],
    ['Nghị quyết số 34', ['34 nq', 'nghị quyết 34']],
    ['Nghị quyết 34', ['34 nq', 'nghị quyết số 34']],
    ['nghi quyet 34', ['34 nq', 'nghị quyết số 34']],
    ['học tập Nghị quyết số 34 năm 2023', ['học tập nghị quyết 34 năm 2023']],
  ])('know the other names of %s', (text, names) => {
    expect(others(text)).toEqual(expect.arrayContaining(names));
  });

  it('take 34-NQ/TƯ for 34-NQ/TW', () => {
    expect(others('34-NQ/TƯ')).toEqual(expect.arrayContaining(['nghị quyết số 34', 'nghị quyết 34']));
  });

  it.each(['nghị quyết', 'nghị quyết đại hội', '34', 'nghị quyết số'])('see no number of a document in %s', (text) => {
    expect(others(text).filter((other) => /nghị quyết (?:số )?\d|\d nq/.test(other))).toEqual([]);
  });

  it('take tư for a word and TƯ for an abbreviation', () => {
    expect(others('đầu tư')).toEqual([]);
    expect(others('tư')).toEqual([]);
    expect(others('Tư')).toEqual([]);
    expect(others('TƯ')).toContain('trung ương');
    expect(others('trung ương')).toContain('tw');
    expect(others('trung ương')).not.toContain('tư');
  });

  it('give each meaning of a short form that has two', () => {
    expect(others('QĐ')).toEqual(expect.arrayContaining(['quyết định', 'quy định']));
  });

  it('ask for words that are spelled right exactly, and for those of the reader as he typed them', () => {
    const [words = []] = rewritings(wordsOf('ubnd tinh'), builtInAbbreviations);
    expect(words.map(({ form, bearsMarks }) => [form, bearsMarks])).toEqual([
      ['ủy', true],
      ['ban', true],
      ['nhân', true],
      ['dân', true],
      ['tinh', false],
    ]);
  });

  it('leave alone what has no other way', () => {
    expect(others('tập huấn báo cáo viên')).toEqual([]);
    expect(others('')).toEqual([]);
  });

  it('know the abbreviations of the newsroom, and nothing of signs only', () => {
    const own = [
      { short: 'BCV', long: 'báo cáo viên' },
      { short: '&', long: '…' },
    ];
    expect(others('lớp BCV', own)).toEqual(['lớp báo cáo viên']);
    expect(others('a & b', own)).toEqual([]);
  });

  const hostile = fc.array(
    fc.constantFrom(
      'UBND',
      'TƯ',
      'NQ',
      '34',
      '2014',
      'TW',
      'BCH',
      'Ban',
      'Chấp',
      'hành',
      'Trung',
      'ương',
      'số',
      'QĐ',
      'x',
    ),
    { minLength: 1, maxLength: 30 },
  );

  it('stay few and differ from each other and from the query, whatever thirty words are typed', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const found = others(words.join(' '));
        expect(found.length).toBeLessThanOrEqual(6);
        expect(new Set([...found, words.join(' ').toLowerCase()]).size).toBe(found.length + 1);
      }),
    );
  });

  it.each(['UBND ', 'TW TƯ ', '34 NQ ', 'trung ương ', 'QĐ '])('come at once for thirty words of %s', (piece) => {
    const start = performance.now();
    expect(others(piece.repeat(30).split(' ').slice(0, 30).join(' ')).length).toBeLessThanOrEqual(6);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('have no more words than ranking can tell apart', () => {
    const lengths = rewritings(wordsOf('UBND '.repeat(30)), builtInAbbreviations).map((words) => words.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
  });
});
