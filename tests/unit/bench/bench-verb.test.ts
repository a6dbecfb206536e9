import { runCommand } from 'citty';
import { describe, expect, it } from 'vitest';
import bench from '../../../src/cli/verbs/bench.ts';

const here = import.meta.filename;

describe('vankho bench', () => {
  it.each([
    [['build'], 'Không đo được “build”: chỉ có search, images, reading và corpus.'],
    [['search'], 'Thiếu --corpus TỆP.'],
    [['images'], 'Thiếu --photos TỆP.'],
    [['images', '--photos', here, '--count', 'nhiều'], '--count “nhiều” không phải là số nguyên dương.'],
    [['reading', '--content', 'không-có'], 'không-có (--content).'],
    [['reading', '--runs', '0'], '--runs “0” không phải là số nguyên dương.'],
    [['search', '--corpus', here], 'Thiếu --queries TỆP.'],
    [['corpus', '--corpus', here], 'Thiếu --articles SỐ.'],
    [['corpus', '--corpus', here, '--articles', '20'], 'Thiếu --out TỆP.'],
    [['search', '--corpus', 'không-có.jsonl'], 'không-có.jsonl (--corpus).'],
    [['search', '--corpus', here, '--queries', here, '--limit', '0'], '--limit “0” không phải là số nguyên dương.'],
  ])('refuses %j', async (rawArgs, message) => {
    await expect(runCommand(bench, { rawArgs })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      exitCode: 2,
    });
  });
});
