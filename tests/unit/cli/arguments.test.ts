import type { ArgsDef } from 'citty';
import { describe, expect, it } from 'vitest';
import { checkArguments, readPort, UsageError, unknownVerb } from '../../../src/cli/arguments.ts';

const definitions: ArgsDef = {
  format: { type: 'positional', required: true },
  note: { type: 'positional', required: false },
  content: { type: 'string' },
  port: { type: 'string', alias: 'p' },
  kind: { type: 'enum', options: ['text', 'json'] },
  json: { type: 'boolean' },
};

describe('arguments of a verb', () => {
  it.each([
    ['html'],
    ['html', 'ghi chú'],
    ['html', '--content', '../kho cũ', '--json'],
    ['--content=-là-tên-thư-mục', 'html'],
    ['html', '-p', '4000'],
    ['html', '--kind', 'json', '--no-json'],
    ['--', 'html'],
  ])('pass when all are known: %s %s %s %s', (...rawArgs) => {
    expect(() => checkArguments(rawArgs, definitions)).not.toThrow();
  });

  it.each([
    [['html', '--contnet', 'x'], 'Không có tùy chọn “--contnet”. Ý bạn là “--content”?'],
    [['html', '-x'], 'Không có tùy chọn “-x”.'],
    [['html', '--constructor'], 'Không có tùy chọn “--constructor”.'],
    [['html', '--content'], 'Tùy chọn “--content” cần một giá trị đi kèm.'],
    [['html', '--content='], 'Tùy chọn “--content” cần một giá trị đi kèm.'],
    [['html', '--content', '--json'], 'Tùy chọn “--content” cần một giá trị đi kèm.'],
    [['html', '--json=có'], 'Tùy chọn “--json” không nhận giá trị.'],
    [['html', '--kind', 'xml'], 'Tùy chọn “--kind” không có giá trị “xml”: chọn text, json.'],
    [['html', 'ghi chú', 'thừa'], 'Thừa “thừa”.'],
    [[], 'Thiếu FORMAT.'],
  ])('are refused with a sentence: %j', (rawArgs, sentence) => {
    const check = () => checkArguments(rawArgs, definitions);
    expect(check).toThrow(UsageError);
    expect(check).toThrow(sentence);
  });
});

describe('a word that may be followed by more', () => {
  const slices: ArgsDef = { slices: { type: 'positional', required: true, valueHint: 'LÁT…' } };

  it('takes all that are there, and at least one', () => {
    expect(() => checkArguments(['lát-1', 'lát-2', 'lát-3'], slices)).not.toThrow();
    expect(() => checkArguments([], slices)).toThrow('Thiếu LÁT…');
  });
});

describe('a verb that does not exist', () => {
  it('is answered with the nearest one', () => {
    expect(unknownVerb('biuld', ['build', 'dev']).message).toContain('Ý bạn là “build”?');
    expect(unknownVerb('xuất-bản', ['build', 'dev']).message).not.toContain('Ý bạn là');
  });
});

describe('a port', () => {
  it('is a whole number up to 65535', () => {
    expect([readPort('0'), readPort('8080'), readPort(undefined)]).toEqual([0, 8080, undefined]);
  });

  it.each(['65536', '-1', '80.5', 'http', '', '1e3'])('is not “%s”', (text) => {
    expect(() => readPort(text)).toThrow(UsageError);
  });
});
