import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collectProblems,
  describeProblem,
  isError,
  type Problem,
  sortProblems,
} from '../../../src/lib/problems/problem.ts';

const aProblem = (parts: Partial<Problem>): Problem => ({
  ...{ code: 'bad-value', file: 'a.md', line: 1, column: 1, details: {} },
  ...parts,
});

describe('collectProblems', () => {
  it('keeps every problem with its place, in the order in which they were found', () => {
    const { problems, report } = collectProblems();
    report('missing-key', { file: 'b.md', line: 2, column: 3 }, { key: 'title' });
    report('not-utf8', { file: 'a.md', line: 7 });
    report('no-front-matter', { file: 'a.md' });
    expect(problems).toEqual([
      { code: 'missing-key', file: 'b.md', line: 2, column: 3, details: { key: 'title' } },
      { code: 'not-utf8', file: 'a.md', line: 7, column: 1, details: {} },
      { code: 'no-front-matter', file: 'a.md', line: 1, column: 1, details: {} },
    ]);
  });
});

describe('isError', () => {
  it('parts what breaks a page from what does not', () => {
    expect(isError(aProblem({ code: 'missing-key' }))).toBe(true);
    expect(isError(aProblem({ code: 'unknown-key' }))).toBe(false);
  });
});

describe('describeProblem', () => {
  it('tells the editor what is wrong and what to do', () => {
    expect(describeProblem(aProblem({ code: 'missing-key', details: { key: 'title' } }))).toEqual({
      message: 'Thiếu khóa “title”.',
      remedy: 'Thêm dòng “title: …” vào phần khai báo.',
    });
  });

  it('shows what the editor wrote as it is, also where it looks like a placeholder', () => {
    const details = { value: '{file} $& $1 {', hint: ' Ý bạn là “{value}”?' };
    expect(describeProblem(aProblem({ code: 'unknown-section', details })).message).toBe(
      'Không có chuyên mục “{file} $& $1 {”. Ý bạn là “{value}”?',
    );
  });

  it('leaves a gap rather than a placeholder when a detail is unknown', () => {
    expect(describeProblem(aProblem({ code: 'missing-key' })).message).toBe('Thiếu khóa “”.');
  });
});

describe('sortProblems', () => {
  const ordered = [
    aProblem({ file: 'a.md', line: 2, column: 50 }),
    aProblem({ file: 'a.md', line: 10, column: 2 }),
    aProblem({ file: 'a.md', line: 10, column: 11, code: 'bad-date' }),
    aProblem({ file: 'a.md', line: 10, column: 11, code: 'bad-value' }),
    aProblem({ file: 'b.md', line: 1 }),
  ];

  it('walks through the files from top to bottom, whatever the order of finding', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(sortProblems(shuffled)).toEqual(ordered);
      }),
    );
  });

  it('leaves the list it was given as it is', () => {
    const found = ordered.toReversed();
    sortProblems(found);
    expect(found).toEqual(ordered.toReversed());
  });
});
