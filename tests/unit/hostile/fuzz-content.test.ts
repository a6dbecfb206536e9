import { expect, it } from 'vitest';
import { examineFile } from '../../../src/check/file-facts.ts';
import { mendText } from '../../../src/check/fix/mend.ts';
import { splitFrontMatter } from '../../../src/content/read/front-matter.ts';
import { parseYaml, validate } from '../../../src/content/read/yaml.ts';
import { collectProblems, describeProblem } from '../../../src/lib/problems/problem.ts';
import { findOverload } from '../../../src/markdown/overload.ts';
import { plainText } from '../../../src/markdown/render.ts';
import { articleSchema } from '../../../src/schemas/article.ts';
import { open } from '../markdown/page.ts';
import { textOf, tryOn } from './fuzz.ts';

const yaml = textOf(
  ...[
    'title: ',
    'date: 2023-08-03',
    'photos:\n',
    '  - file: a.jpg\n',
    'tags: [',
    ']',
    '{',
    '}',
    ', ',
    ': ',
    '- ',
    '? ',
  ],
  ...[
    '\n',
    '\n  ',
    '\n\t',
    '"',
    "'",
    '|\n',
    '>-\n  ',
    '&a ',
    '*a',
    '*b',
    '<<: ',
    '!!binary ',
    '!a ',
    '# ',
    '%YAML 1.1\n',
  ],
  ...['---\n', '...\n', '\\', '\\u0000', '~', '__proto__: ', 'constructor: ', '\r', '\r\n', '\ufeff', 'chữ'],
);

const markdown = textOf(
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[^a]',
    '[^a]: ',
    '[a]: /b\n',
    '<',
    '>',
    '"',
    "'",
  ],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<style>',
    '<svg onload=alert(1)>',
    '<math>',
    '<template>',
    '<iframe src="',
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,',
    '&#x6a;',
    '&amp;',
    '<a href="',
    '<img src=x onerror=alert(1)>',
    '<table>',
  ],
  ...[
    '<td>',
    '<title>',
    '<textarea>',
    '<select>',
    '<plaintext>',
    '<b',
    '</b>',
    '<p>',
    '</p>',
    '<?',
    '<![CDATA[',
    ']]>',
  ],
  ...['\n', '\n\n', '\n    ', '> ', '- ', '1. ', '# ', '|', '|-|-|\n', '---\n', '\\', '  \n', '\t', '\0', 'chữ', ' '],
);

it('front matter is read, or told of in a sentence at a place within it', () => {
  const schema = articleSchema('Asia/Ho_Chi_Minh');
  tryOn(yaml, (text) => {
    const { problems, report } = collectProblems();
    const source = parseYaml(text, 'a.md', 2, report);
    if (source !== undefined) validate(source, schema, Object.keys(schema.shape), report);
    const lines = text.split(/\r\n?|\n/).length + 2;
    for (const problem of problems) {
      expect(describeProblem(problem).message).toMatch(/[.?]$/);
      expect(problem.line).toBeGreaterThan(1);
      expect(problem.line).toBeLessThanOrEqual(lines);
    }
    expect(({} as Record<string, unknown>).title).toBeUndefined();
  });
});

it('a file is cut into parts that are its text', () => {
  tryOn(textOf('---', '---\n', '--- \r\n', '\n', 'a: b\n', '\r'), (text) => {
    const parts = splitFrontMatter(text);
    if (!('problem' in parts)) expect(text.endsWith(parts.body) && text.includes(parts.frontMatter)).toBe(true);
  });
});

it('a body becomes a page without scripts, frames, handlers and strange addresses', () => {
  tryOn(markdown, (body) => {
    const { all, attributes } = open(body);
    for (const tag of ['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'base', 'meta', 'svg', 'math'])
      expect(all(tag)).toEqual([]);
    for (const [name, value] of attributes) {
      expect(name).not.toMatch(/^on/i);
      if (/^(?:href|src|cite)$/.test(name)) expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    }
    expect(typeof plainText(body)).toBe('string');
    expect(findOverload(body)).toBeUndefined();
  });
});

it('the check tells of mistakes within the file, and mending twice changes nothing more', () => {
  tryOn(markdown, (body) => {
    const text = `---\ntitle: a\n---\n${body}`;
    const lines = text.split(/\r\n?|\n/).length;
    for (const { line } of examineFile('a.md', text).problems) expect(line).toBeLessThanOrEqual(lines);
    const { text: once } = mendText(text);
    expect(mendText(once).text).toBe(once);
  });
});
