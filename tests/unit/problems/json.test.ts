import { expect, it } from 'vitest';
import { problemsToJson } from '../../../src/lib/problems/json.ts';

it('says all there is to know of a problem, in a form that stays', () => {
  const problem = { code: 'unknown-key', file: 'a.md', line: 5, column: 1, details: { key: 'mau', hint: '' } } as const;
  expect(problemsToJson([problem])).toEqual({
    version: 1,
    counts: { error: 0, warning: 1, info: 0 },
    problems: [
      {
        severity: 'warning',
        code: 'unknown-key',
        file: 'a.md',
        line: 5,
        column: 1,
        message: 'Khóa “mau” không được dùng.',
        remedy: 'Sửa tên khóa hoặc bỏ dòng này.',
      },
    ],
  });
});
