import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/import/jsonl/read-lines.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { ImportStop } from '../../../src/import/stop.ts';
import { Workplace } from './workplace.ts';

async function linesOf(file: string): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { number, bytes } of readLines(file)) lines.push([number, new TextDecoder().decode(bytes)]);
  return lines;
}

describe('readLines', () => {
  it('ends a line at a line feed only, never at U+2028', async () => {
    const place = await Workplace.open();
    const file = await place.write('a.jsonl', '"một\u2028hai"\n\n"ba\u0085bốn"');
    expect(await linesOf(file)).toEqual([
      [1, '"một\u2028hai"'],
      [2, ''],
      [3, '"ba\u0085bốn"'],
    ]);
  });

  it('reads lines that are longer than a chunk of the stream', async () => {
    const place = await Workplace.open();
    const long = 'Đường dài '.repeat(100_000);
    expect(await linesOf(await place.dump([long, 'hết', long]))).toEqual([
      [1, long],
      [2, 'hết'],
      [3, long],
    ]);
  });

  it('unpacks gzip by its first bytes, not by the name', async () => {
    const place = await Workplace.open();
    expect(await linesOf(await place.dump(['một', 'hai'], { gzip: true }))).toEqual([
      [1, 'một'],
      [2, 'hai'],
    ]);
  });

  it('says that a compressed file is cut off', async () => {
    const place = await Workplace.open();
    const file = await place.dump(['một '.repeat(5000), 'hai'], { gzip: true });
    await writeFile(file, (await readFile(file)).subarray(0, 40));
    await expect(linesOf(file)).rejects.toThrow(
      new ImportStop('import-damaged', `Tệp nén ${file} bị hỏng hoặc chưa tải xong. Hãy tải lại.`, 1),
    );
  });

  it('says that there is no such file', async () => {
    await expect(linesOf('/khong-co/bao.jsonl')).rejects.toThrow('Không có tệp /khong-co/bao.jsonl.');
  });
});

describe('readRecord', () => {
  const read = (text: string) => readRecord(new TextEncoder().encode(text));

  it('passes over keys it does not know and takes null for nothing', () => {
    expect(read('{"id": 147000, "title": "Tin", "author": null, "views": {"day": 3}}')).toEqual({
      record: { id: '147000', title: 'Tin', description: '', body: '', categories: [], authors: [] },
    });
  });

  it('takes lists of authors and categories', () => {
    expect(read('{"author": ["An", "Bình"], "category": ["Thời sự"]}')).toMatchObject({
      record: { authors: ['An', 'Bình'], categories: ['Thời sự'] },
    });
  });

  it('reads dates that databases count from 1970, in seconds or milliseconds', () => {
    expect(read('{"date": 1691057280}')).toMatchObject({ record: { date: '2023-08-03T10:08:00.000Z' } });
    expect(read('{"date": 1691057280000}')).toMatchObject({ record: { date: '2023-08-03T10:08:00.000Z' } });
  });

  it('names what is wrong with a line', () => {
    expect(read('{"title": "Tin"')).toEqual({ fault: 'not-json' });
    expect(read('{"title": {"vi": "Tin"}}')).toEqual({ fault: 'wrong-type', key: 'title' });
    expect(readRecord(Uint8Array.of(0x22, 0xe1, 0x22))).toEqual({ fault: 'not-utf8' });
  });

  it('has nothing to say about a blank line', () => {
    expect(read('  \r')).toBeUndefined();
  });
});
