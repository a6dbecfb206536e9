import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { importCsv } from '../../../src/import/csv/import-csv.ts';
import { importJsonl } from '../../../src/import/jsonl/import-jsonl.ts';
import { surveySource } from '../../../src/import/pipeline/survey.ts';
import { dumpLines } from '../../../src/import/report/reasons.ts';
import { describeImport } from '../../../src/import/report/report.ts';
import { Workplace } from '../import/workplace.ts';

const million = Buffer.alloc(1_000_000, 'a');
const dated = { defaultDate: '2004-01-01' };

/** A file of a head, a hundred megabytes, and a tail. */
async function hugeFile(place: Workplace, name: string, head: string, tail: string): Promise<string> {
  const path = join(place.dir, name);
  const file = await open(path, 'w');
  await file.write(head);
  for (let count = 0; count < 100; count++) await file.write(million);
  await file.write(tail);
  await file.close();
  return path;
}

/** Runs, and tells by how many bytes the process has grown meanwhile. */
async function growth(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  await run().finally(() => clearInterval(watch));
  return most - before;
}

it('a line of 100 MB is passed over unread, and told; the articles around it are imported', async () => {
  const place = await Workplace.open();
  const [first, last] = ['Một', 'Hai'].map((title) => JSON.stringify({ title, body: title }));
  const file = await hugeFile(place, 'bao.jsonl', `${first}\n{"title":"Lớn","body":"`, `"}\n${last}`);
  const run = async (): Promise<void> => {
    const report = await importJsonl({ file, contentDir: place.contentDir, ...dated });
    expect(report.imported).toBe(2);
    expect(describeImport(report)).toContain('  dòng 2: dòng nặng 100,0 MB, quá lớn để đọc: nhiều nhất là 25,0 MB');
  };
  expect(await growth(run)).toBeLessThan(250_000_000);
});

it('so is one that comes out of a small packed file', async () => {
  const place = await Workplace.open();
  const file = await place.write('bao.jsonl.gz', gzipSync(`${'a'.repeat(100_000_000)}\n{"title":"Một"}`));
  const run = async (): Promise<void> => {
    const report = await importJsonl({ file, contentDir: place.contentDir, ...dated });
    expect(report).toMatchObject({ imported: 1 });
    expect(report.remarks[0]).toMatchObject({ line: 1, reason: 'too-long' });
  };
  expect(await growth(run)).toBeLessThan(250_000_000);
});

it('a table in which a quote is never closed is refused before it is in the memory', async () => {
  const place = await Workplace.open();
  const file = await hugeFile(place, 'bao.csv', 'title,body\nMột,Hai\nBa,"', '\n');
  const run = (): Promise<unknown> =>
    expect(importCsv({ file, columns: new Map(), contentDir: place.contentDir, ...dated })).rejects.toMatchObject({
      message: expect.stringContaining('dòng 3 nặng hơn 25,0 MB, quá lớn để đọc'),
      exitCode: 1,
    });
  expect(await growth(run)).toBeLessThan(400_000_000);
});

it('a source of over a million places is refused', async () => {
  const source = {
    name: 'bao.jsonl',
    places: dumpLines,
    titleOf: () => '',
    compose: () => Promise.reject(new Error('never')),
    async *read() {
      for (let line = 1; ; line++) yield { line, reason: 'not-json' as const };
    },
  };
  await expect(surveySource(source, 'UTC', () => {})).rejects.toThrow('bao.jsonl có hơn 1.000.000 dòng: ');
});
