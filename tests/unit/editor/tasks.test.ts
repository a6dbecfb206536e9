import { describe, expect, it } from 'vitest';
import { editorTasks } from '../../../src/editor/tasks.ts';
import { formatBySeverity, formatProblems } from '../../../src/lib/problems/format.ts';
import type { Problem } from '../../../src/lib/problems/problem.ts';

interface Matcher {
  severity: string;
  pattern: { regexp: string; [part: string]: string | number }[];
  background?: { beginsPattern: string; endsPattern: string };
}
interface Task {
  label: string;
  command: string;
  args: string[];
  problemMatcher: Matcher[];
}
const tasksAt = (generator: string): Task[] =>
  (editorTasks({ content: 'content', generator }) as { tasks: Task[] }).tasks;

const problems: Problem[] = [
  {
    code: 'unknown-section',
    file: 'bai-viet/2023/08/a.md',
    line: 4,
    column: 1,
    details: { value: 'tin-tucs', hint: '' },
  },
  { code: 'unknown-key', file: 'trang-web.yaml', line: 12, column: 3, details: { key: 'tittle', hint: '' } },
];

describe('the tasks for VS Code', () => {
  it('find every problem in what a verb prints, with its place, its severity and its remedy', () => {
    const lines = formatProblems(problems).split('\n');
    const found = (tasksAt('')[0]?.problemMatcher ?? []).flatMap((matcher) => findIn(lines, matcher));
    expect(found).toEqual([
      {
        severity: 'error',
        file: 'bai-viet/2023/08/a.md',
        line: '4',
        column: '1',
        code: 'unknown-section',
        message: expect.stringMatching(/^Không có chuyên mục “tin-tucs”\.\nDùng một slug/),
      },
      expect.objectContaining({ severity: 'warning', file: 'trang-web.yaml', line: '12', column: '3' }),
    ]);
  });

  it('find notes too in what `check` prints, which groups by severity', () => {
    const note: Problem = { code: 'date-ahead', file: 'bai-viet/2030/01/b.md', line: 3, column: 1, details: {} };
    const lines = formatBySeverity([...problems, note]).split('\n');
    const found = (tasksAt('')[0]?.problemMatcher ?? []).flatMap((matcher) => findIn(lines, matcher));
    expect(found.map(({ severity, code }) => [severity, code])).toEqual([
      ['error', 'unknown-section'],
      ['warning', 'unknown-key'],
      ['info', 'date-ahead'],
    ]);
  });

  it('know where a reading of the live preview begins and ends', () => {
    const background = tasksAt('').find(({ args }) => args.includes('dev'))?.problemMatcher[0]?.background;
    expect('Đã đọc nội dung:').toMatch(new RegExp(background?.beginsPattern ?? 'none'));
    expect(formatProblems(problems).split('\n').at(-1)).toMatch(new RegExp(background?.endsPattern ?? 'none'));
    expect(formatProblems([])).toMatch(new RegExp(background?.endsPattern ?? 'none'));
  });

  it('run the generator wherever it stands', () => {
    expect(tasksAt('')[0]?.args).toEqual(['--silent', 'run', 'check', '--', '--content', 'content']);
    expect(tasksAt('../vankho')[0]?.args.slice(0, 5)).toEqual(['--silent', '--prefix', '../vankho', 'run', 'check']);
  });
});

/** As VS Code does it: the patterns match lines one after the other, and messages are joined. */
function findIn(lines: readonly string[], { severity, pattern }: Matcher): Record<string, string>[] {
  return lines.flatMap((_, start) => {
    const found: Record<string, string> = { severity };
    for (const [index, { regexp, ...parts }] of pattern.entries()) {
      const match = new RegExp(regexp).exec(lines[start + index] ?? '');
      if (match === null) return [];
      for (const [part, group] of Object.entries(parts)) {
        found[part] = [found[part] ?? [], match[Number(group)] ?? ''].flat().join('\n');
      }
    }
    return [found];
  });
}
