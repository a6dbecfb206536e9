import { describe, expect, it } from 'vitest';
import { formatBySeverity, formatProblems } from '../../../src/lib/problems/format.ts';
import type { Problem } from '../../../src/lib/problems/problem.ts';

const unknownSection: Problem = {
  code: 'unknown-section',
  file: 'bai-viet/2023/08/a.md',
  line: 4,
  column: 1,
  details: { value: 'tin-tucs', hint: ' Ý bạn là “tin-tuc”?' },
};
const unknownKey: Problem = { ...unknownSection, code: 'unknown-key', line: 5, details: { key: 'mau', hint: '' } };

describe('formatProblems', () => {
  it('lists every problem with place, sentence and remedy, and counts them', () => {
    expect(formatProblems([unknownSection, unknownKey])).toBe(
      [
        'bai-viet/2023/08/a.md:4:1: LỖI [unknown-section] Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?',
        '    → Dùng một slug có trong chuyen-muc.yaml, hoặc thêm chuyên mục mới vào tệp đó.',
        'bai-viet/2023/08/a.md:5:1: CẢNH BÁO [unknown-key] Khóa “mau” không được dùng.',
        '    → Sửa tên khóa hoặc bỏ dòng này.',
        '1 lỗi, 1 cảnh báo.',
      ].join('\n'),
    );
  });

  it('says that nothing is wrong', () => {
    expect(formatProblems([])).toBe('0 lỗi, 0 cảnh báo.');
  });
});

describe('formatBySeverity', () => {
  it('puts errors first, then warnings, then notes, and counts them', () => {
    const note: Problem = { ...unknownSection, code: 'unused-section', line: 1, details: { name: 'Tin tức' } };
    const lines = formatBySeverity([note, unknownKey, unknownSection, { ...unknownKey, line: 9 }]).split('\n');
    expect(lines.map((line) => /: ([\p{Lu} ]+) \[/u.exec(line)?.[1] ?? line.slice(0, 5))).toEqual([
      ...['LỖI', '    →', '', 'CẢNH BÁO', '    →', 'CẢNH BÁO', '    →', '', 'GHI CHÚ', '    →', ''],
      '1 lỗi',
    ]);
    expect(lines.at(-1)).toBe('1 lỗi, 2 cảnh báo, 1 ghi chú.');
  });

  it('says that nothing is wrong', () => {
    expect(formatBySeverity([])).toBe('0 lỗi, 0 cảnh báo.');
  });
});
