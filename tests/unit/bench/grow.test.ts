import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { growCorpus } from '../../../bench/corpus/grow.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-grow-'));
  const lines = ['sông', 'núi', 'biển'].map((word) => ({
    id: word,
    title: `Bài về ${word}`,
    body: `Câu một ${word}. Câu hai ${word}. Câu ba ${word}.`,
    date: '2020-01-01',
  }));
  await writeFile(join(folder, 'nho.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
});

afterAll(() => rm(folder, { recursive: true }));

async function grow(burst: number): Promise<{ id: string; body: string; date: string }[]> {
  const out = join(folder, 'lon.jsonl');
  await growCorpus({ corpus: join(folder, 'nho.jsonl'), articles: 40, burst, out });
  return (await readFile(out, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it('keeps the real articles and adds others made of their sentences, the same each time', async () => {
  const grown = await grow(0);
  expect(grown).toHaveLength(40);
  expect(grown.slice(0, 3).map(({ id }) => id)).toEqual(['sông', 'núi', 'biển']);
  expect(new Set(grown.map(({ id }) => id)).size).toBe(40);
  for (const { body } of grown) expect(body).toMatch(/^(?:Câu (?:một|hai|ba) (?:sông|núi|biển)\.\s*)+$/);
  expect(await grow(0)).toEqual(grown);
});

it('lets as many as wanted fall into one month', async () => {
  const inMonth = (await grow(20)).filter(({ date }) => date.startsWith('2014-06'));
  expect(inMonth.length).toBeGreaterThanOrEqual(20);
});
