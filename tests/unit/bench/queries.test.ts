import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionSets, readQueries } from '../../../bench/search/queries.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho queries '));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function fileOf(...lines: unknown[]): Promise<string> {
  const file = join(folder, 'queries.jsonl');
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return file;
}

const phrase = { query: 'đảng ủy', folded: 'dang uy', relevant: ['1'], relevantFolded: ['1', '2'] };
const plain = { query: '34-NQ', folded: '34-nq', relevant: ['3'], relevantFolded: ['3'] };

describe('queries of a file', () => {
  it('are asked with marks, without, and in the spellings that differ from their own', () => {
    const sets = questionSets([plain, phrase]);
    const texts = Object.fromEntries(sets.map(({ name, questions }) => [name, questions.map(({ text }) => text)]));
    expect(texts).toEqual({
      'có dấu': ['34-NQ', 'đảng ủy'],
      'không dấu': ['34-nq', 'dang uy'],
      'dấu kiểu mới': ['đảng uỷ'],
      NFD: ['đảng ủy'.normalize('NFD')],
      'CHỮ HOA': ['ĐẢNG ỦY'],
      Telex: ['ddangr uyr'],
    });
    expect(sets[1]?.questions[1]?.relevant).toEqual(new Set(['1', '2']));
    expect(sets[2]?.questions[0]).toMatchObject({ line: 1, relevant: new Set(['1']) });
  });

  it('are asked as they are when they are whole questions', () => {
    const sets = questionSets([{ query: 'Ai đã đến?', relevant: ['1'] }]);
    expect(sets.map(({ name }) => name)).toEqual(['có dấu']);
  });

  it('are read whatever else stands beside them, and sampled over the whole file', async () => {
    const file = await fileOf({ id: 'q', ...phrase }, '', { query: ' b ', relevant: ['1'] }, plain);
    expect((await readQueries(file)).map(({ query }) => query)).toEqual(['đảng ủy', 'b', '34-NQ']);
    expect((await readQueries(file, 2)).map(({ query }) => query)).toEqual(['đảng ủy', 'b']);
  });

  it.each([['{"query": "a"}'], ['{"query": "", "relevant": ["1"]}'], ['{"query": "a", "relevant": []}'], ['…']])(
    'are refused with their line: %s',
    async (line) => {
      await expect(readQueries(await fileOf(phrase, line))).rejects.toMatchObject({
        message: expect.stringContaining('queries.jsonl:2: '),
        exitCode: 2,
      });
    },
  );

  it('are missed when there are none', async () => {
    await expect(readQueries(await fileOf(''))).rejects.toThrow('không có câu hỏi nào');
  });
});
