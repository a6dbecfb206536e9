import { describe, expect, it } from 'vitest';
import { parseYaml, validate } from '../../../src/content/read/yaml.ts';
import { collectProblems } from '../../../src/lib/problems/problem.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { tell } from '../content/read/newsroom.ts';

const tooMany = 'quá nhiều tham chiếu (“*” và “&”), hoặc tham chiếu thành vòng; viết thẳng giá trị ra';

/** The mistakes of front matter that begins on the file's second line. */
function problemsOf(text: string): string[] {
  const { problems, report } = collectProblems();
  const source = parseYaml(text, 'a.md', 2, report);
  const schema = articleSchema('Asia/Ho_Chi_Minh');
  if (source !== undefined) validate(source, schema, Object.keys(schema.shape), report);
  return problems.map(tell);
}

describe('YAML that refers to itself', () => {
  const doubling = Array.from({ length: 40 }, (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);

  it.each([
    ['lists that double forty times', ['a-1: &a-1 [x]', ...doubling].join('\n'), '2:1'],
    ['a name used twenty thousand times', `a: &a x\nb: [${'*a, '.repeat(20_000)}]`, '3:405'],
    ['a list within itself', 'tags: &a [x, *a]\n', '2:14'],
    ['a map within itself', 'a: &a\n  b:\n    c: *a\n', '4:8'],
  ])('is refused at its place: %s', (_, text, place) => {
    expect(problemsOf(text)).toEqual([`a.md:${place} broken-yaml Không đọc được YAML: ${tooMany}.`]);
  });

  it('may use a name a hundred times, for the credit of an album’s photographs', () => {
    const entries = Array.from({ length: 99 }, (_, index) => `  - file: ${index}.jpg\n    credit: *a\n`);
    const { problems, report } = collectProblems();
    const source = parseYaml(
      `photos:\n  - file: a.jpg\n    credit: &a Mai Hoa\n${entries.join('')}`,
      'a.md',
      2,
      report,
    );
    expect(problems).toEqual([]);
    expect(source?.value).toMatchObject({ photos: Array.from({ length: 100 }, () => ({ credit: 'Mai Hoa' })) });
  });
});

describe('YAML of thousands of keys', () => {
  const count = 5_000;
  const keys = Array.from({ length: count }, (_, index) => `khoa${index}: 1`);

  it('is read in a time that grows with its length, and each key told of at its place', () => {
    const problems = problemsOf(keys.join('\n'));
    expect(problems.filter((problem) => problem.includes('unknown-key'))).toHaveLength(count);
    expect(problems).toContain(`a.md:${count + 1}:1 unknown-key Khóa “khoa${count - 1}” không được dùng.`);
  });

  it('has the key found that is written twice', () => {
    expect(problemsOf([...keys, 'khoa7: 2'].join('\n'))).toEqual([
      `a.md:${count + 2}:1 broken-yaml Không đọc được YAML: một khóa được viết hai lần.`,
    ]);
  });
});

it.each([
  ['brackets', '['.repeat(100_000)],
  ['maps', '{a: '.repeat(25_000)],
  ['dashes', '- '.repeat(50_000)],
  ['question marks', '? '.repeat(50_000)],
  ['a key without end', `${'a'.repeat(400_000)}: 1`],
  ['a quote without end', `a: "${'\\n'.repeat(200_000)}`],
])('YAML of %s and nothing else is one mistake', (_, text) => {
  expect(problemsOf(text)).toEqual([expect.stringContaining(' broken-yaml ')]);
});
