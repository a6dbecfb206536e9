import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml, validate } from '../../../../src/content/read/yaml.ts';
import { collectProblems } from '../../../../src/lib/problems/problem.ts';
import { articleSchema } from '../../../../src/schemas/article.ts';
import { sectionsSchema } from '../../../../src/schemas/sections.ts';
import { settingsSchema } from '../../../../src/schemas/settings.ts';
import { termsSchema } from '../../../../src/schemas/terms.ts';
import { tell } from './newsroom.ts';

/** Parses YAML that begins on the file's second line, as front matter does. */
function parse(text: string) {
  const { problems, report } = collectProblems();
  const source = parseYaml(text, 'a.md', 2, report);
  return { source, problems: problems.map(tell) };
}

function check<Schema extends z.ZodType>(text: string, schema: Schema, keys: readonly string[]) {
  const { problems, report } = collectProblems();
  const source = parseYaml(text, 'a.md', 2, report);
  const value = source && validate(source, schema, keys, report);
  return { value, problems: problems.map(tell) };
}

describe('parseYaml', () => {
  it('takes every word for the text that was typed', () => {
    const text = 'a: 1.10\nb: no\nc: 2023-08-03\nd: null\ne: 0123\nf:\ng: [true, ~]\n';
    expect(parse(text).source?.value).toEqual({
      ...{ a: '1.10', b: 'no', c: '2023-08-03', d: 'null', e: '0123', f: '', g: ['true', '~'] },
    });
  });

  it('knows the place of a key, of a key within and of an item, and of what contains them when they are missing', () => {
    const { source } = parse('a: 1\nb:\n  c: 2\n  d:\n    - x\n    - e: y\n');
    const placeOf = (...path: PropertyKey[]) => {
      const { line, column } = source?.placeOf(path) ?? { line: 0, column: 0 };
      return `${line}:${column}`;
    };
    expect([placeOf('a'), placeOf('b', 'c'), placeOf('b', 'd', 0), placeOf('b', 'd', 1, 'e')]).toEqual([
      ...['2:1', '4:3', '6:7', '7:7'],
    ]);
    expect([placeOf('b', 'x'), placeOf('b', 'd', 1, 'x'), placeOf('x'), placeOf()]).toEqual([
      ...['3:1', '7:7', '2:1', '2:1'],
    ]);
  });

  it('counts lines that end as Windows ends them', () => {
    const { source } = parse('a: 1\r\nb: 2\r\n');
    expect(source?.placeOf(['b'])).toEqual({ file: 'a.md', line: 3, column: 1 });
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', '4:1', 'một khóa được viết hai lần'],
    ['a: 1\n\tb: 2\n', '3:1', 'dùng phím Tab để thụt đầu dòng'],
    ['a: Hội nghị: kết quả\n', '2:4', 'trong chuỗi có dấu hai chấm; đặt chuỗi trong ngoặc kép'],
    [
      'a: &x 1\nb: [*x, *quan-trong, *khac]\n',
      '3:9',
      'dấu “*” mở đầu một chuỗi bị hiểu là tham chiếu; đặt chuỗi trong ngoặc kép',
    ],
    ['a: 1\nb: "Hội nghị\nc: 2\n', '3:4', 'thiếu dấu ngoặc, dấu nháy hoặc dấu hai chấm'],
    ['[a]: b\n', '2:1', 'tên khóa không phải là chữ; bỏ dấu ngoặc ở đầu dòng hoặc đặt chuỗi trong ngoặc kép'],
  ])('says where %j is broken', (text, place, detail) => {
    expect(parse(text)).toEqual({
      source: undefined,
      problems: [`a.md:${place} broken-yaml Không đọc được YAML: ${detail}.`],
    });
  });

  it('is not brought down by brackets within brackets, nor by references that multiply', () => {
    const bomb = Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
    for (const text of [`a: ${'['.repeat(10_000)}`, ['a-1: &a-1 [x, x]', ...bomb].join('\n')]) {
      expect(parse(text).problems).toEqual([expect.stringContaining('broken-yaml')]);
    }
  });
});

describe('validate', () => {
  const schema = z.object({ title: z.string(), inner: z.object({ name: z.string() }).optional() });
  const keys = ['title', 'inner'];

  it('gives what the schema makes of the text', () => {
    expect(check('title: A\n', schema, keys)).toEqual({ value: { title: 'A' }, problems: [] });
  });

  it('says which key is missing, at the place where it is missed', () => {
    expect(check('inner: {}\n', schema, keys)).toEqual({
      value: undefined,
      problems: ['a.md:2:1 missing-key Thiếu khóa “title”.', 'a.md:2:1 missing-key Thiếu khóa “inner.name”.'],
    });
  });

  it('says which key within another is not used', () => {
    expect(check('title: A\ninner:\n  name: B\n  nam: C\n', schema, keys)).toMatchObject({
      problems: ['a.md:5:3 unknown-key Khóa “nam” không được dùng. Ý bạn là “name”?'],
    });
  });

  it('says which key is not used, at its place, and goes on', () => {
    expect(check('title: A\niner: b\n__proto__: c\n', schema, keys)).toEqual({
      value: { title: 'A' },
      problems: [
        'a.md:3:1 unknown-key Khóa “iner” không được dùng. Ý bạn là “inner”?',
        'a.md:4:1 unknown-key Khóa “__proto__” không được dùng.',
      ],
    });
  });

  it('says so of every item of a list', () => {
    expect(check('- title: A\n- title: B\n  tilte: C\n', z.array(schema), keys).problems).toEqual([
      'a.md:4:3 unknown-key Khóa “tilte” không được dùng. Ý bạn là “title”?',
    ]);
  });
});

describe('every mistake in every file of the content', () => {
  const article = articleSchema('Asia/Ho_Chi_Minh');
  const files = {
    article: { schema: article, shape: article.shape },
    settings: { schema: settingsSchema, shape: settingsSchema.shape },
    sections: { schema: sectionsSchema, shape: sectionsSchema.element.shape },
    terms: { schema: termsSchema, shape: termsSchema.element.shape },
  };
  /** One of each kind of thing that YAML can hold, and some that are half right. */
  const values = [
    '',
    'chữ',
    '"\\ud83d"',
    '[]',
    '[a]',
    '[[a]]',
    '{}',
    '{a: b}',
    '[{a: b}]',
    '{name: []}',
    '[{name: []}]',
  ];

  it.each(Object.entries(files))('is told in Vietnamese: %s', (_, { schema, shape }) => {
    const keys = Object.keys(shape);
    const isList = schema instanceof z.ZodArray;
    const texts = keys.flatMap((key) => values.map((value) => `${isList ? '- ' : ''}${key}: ${value}\n`));
    const sentences = [...values, ...texts].flatMap((text) => check(text, schema, keys).problems);
    expect(sentences.length).toBeGreaterThan(keys.length);
    expect(sentences.filter((sentence) => /invalid|expected|received|undefined/i.test(sentence))).toEqual([]);
  });
});
