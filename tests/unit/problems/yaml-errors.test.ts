import { describe, expect, it } from 'vitest';
import { type ErrorCode, parseDocument } from 'yaml';
import { describeYamlError } from '../../../src/lib/problems/yaml-errors.ts';

/** What editors write by mistake, and what the parser makes of it. */
const mistakes: [text: string, code: ErrorCode, sentence: RegExp][] = [
  ['a: b\na: c', 'DUPLICATE_KEY', /hai lần/],
  ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY', /dấu hai chấm/],
  ['\ta: b', 'TAB_AS_INDENT', /phím Tab/],
  ['a: @b', 'BAD_SCALAR_START', /ký tự đặc biệt/],
  ['a: "b', 'MISSING_CHAR', /thiếu dấu/],
  ['a: "\\q"', 'BAD_DQ_ESCAPE', /ngoặc kép/],
  ['a: [b', 'BAD_INDENT', /thụt đầu dòng/],
  ['a: *b c', 'UNEXPECTED_TOKEN', /thừa/],
  ['a: b\nmột dòng\nkhác: c', 'MULTILINE_IMPLICIT_KEY', /khóa: giá trị/],
  ['a: b\n...\nc: d', 'MULTIPLE_DOCS', /“\.\.\.”/],
  ['[a]: b', 'NON_STRING_KEY', /tên khóa/],
  [`${'a'.repeat(1100)}: b`, 'KEY_OVER_1024_CHARS', /quá dài/],
  [`a: ${'['.repeat(20_000)}`, 'RESOURCE_EXHAUSTION', /lồng nhau/],
];

describe('describeYamlError', () => {
  it.each(mistakes)('tells an editor what is wrong with %j', (text, code, sentence) => {
    const found = parseDocument(text, { schema: 'failsafe', stringKeys: true }).errors[0]?.code;
    expect(found).toBe(code);
    expect(describeYamlError(code)).toMatch(sentence);
  });

  it('says of a mistake that it does not know, in Vietnamese, that there is one', () => {
    expect(describeYamlError('IMPOSSIBLE')).toBe('cú pháp không đúng');
  });

  it('ends no sentence: the table of problems does', () => {
    for (const [, code] of mistakes) expect(describeYamlError(code)).toMatch(/^\P{Lu}.*[^.?]$/u);
  });
});
