import { runCommand } from 'citty';
import { describe, expect, it } from 'vitest';
import bench from '../../../src/cli/verbs/bench.ts';

const here = import.meta.filename;

describe('vankho bench', () => {
  it.each([
    [['speed'], 'Không đo được “speed”: chỉ có search, images, reading, build, import, legacy, pocket, corpus.'],
    [['build'], 'Thiếu --articles SỐ.'],
    [
      ['build', '--articles', '30', '--peers', 'hugo,jekyll'],
      '--peers không có “jekyll”: chỉ có hugo, eleventy, astro.',
    ],
    [['build', '--articles', '30', '--corpus', 'không-có.jsonl'], 'không-có.jsonl (--corpus).'],
    [['build', '--articles', '30', '--corpus', here, '--photos', here], '--photos chỉ dành cho bài máy viết'],
    [['legacy'], 'Thiếu --data TỆP.'],
    [['search'], 'Thiếu --corpus TỆP.'],
    [['images'], 'Thiếu --photos TỆP.'],
    [['import'], 'Thiếu --pages TỆP.'],
    [['images', '--photos', here, '--count', 'nhiều'], '--count “nhiều” không phải là số nguyên dương.'],
    [['reading', '--content', 'không-có'], 'không-có (--content).'],
    [['pocket', '--content', 'không-có'], 'không-có (--content).'],
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
