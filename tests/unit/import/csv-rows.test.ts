import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDialect } from '../../../src/import/csv/dialect.ts';
import { readRows } from '../../../src/import/csv/read-rows.ts';
import { toCsv } from '../../../src/lib/data/csv.ts';
import { Workplace } from './workplace.ts';

async function rowsOf(content: string | Buffer): Promise<[number, ...string[]][]> {
  const place = await Workplace.open();
  const file = await place.write('bao.csv', content);
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of readRows(file)) rows.push([line, ...cells.map((cell) => cell.toString())]);
  return rows;
}

describe('readRows', () => {
  it.each([',', ';', '\t', '|'])('recognises cells parted by “%s”', async (mark) => {
    const text = ['Tiêu đề', '"a,b;c"', 'd'].join(mark);
    expect(await rowsOf(`${text}\n${text}\n`)).toEqual([
      [1, 'Tiêu đề', 'a,b;c', 'd'],
      [2, 'Tiêu đề', 'a,b;c', 'd'],
    ]);
  });

  it('numbers rows by the line they begin in, whatever ends the lines', async () => {
    for (const end of ['\n', '\r\n']) {
      const lines = ['a,b', '', '"x', 'y', 'z",2', '3,"nói ""chào"" rồi đi"', '4,'];
      expect(await rowsOf(lines.join(end))).toEqual([
        [1, 'a', 'b'],
        [3, ['x', 'y', 'z'].join(end), '2'],
        [6, '3', 'nói "chào" rồi đi'],
        [7, '4', ''],
      ]);
    }
  });

  it('reads byte order marks, gzip, UTF-16 and the line sep=', async () => {
    const rows = [
      [1, 'Tên', 'Bài'],
      [2, 'Mưa', 'Lũ; lụt'],
    ];
    const text = 'Tên;Bài\r\nMưa;"Lũ; lụt"\r\n';
    expect(await rowsOf(`\ufeff${text}`)).toEqual(rows);
    expect(await rowsOf(gzipSync(text))).toEqual(rows);
    expect(await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(rows);
    expect(await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(rows);
    expect(await rowsOf(`sep=;\r\n${text}`)).toEqual(rows.map(([line, ...cells]) => [Number(line) + 1, ...cells]));
  });

  it('reads the backslashes of MySQL, and quotes that nobody escaped', async () => {
    expect(await rowsOf('a,b\n1,"nói \\"chào\\" rồi"\n')).toContainEqual([2, '1', 'nói "chào" rồi']);
    expect(await rowsOf('a,b\n1,nói "chào" rồi\n')).toContainEqual([2, '1', 'nói "chào" rồi']);
  });

  it('says near which line a quote was never closed', async () => {
    await expect(rowsOf('a,b\n1,2\n3,"bốn\n5,6\n')).rejects.toThrow(/bao\.csv: có dấu ngoặc kép .* ở dòng 3 /);
  });

  it('gives back any table that was written as CSV', async () => {
    const place = await Workplace.open();
    const cell = fc
      .array(fc.constantFrom('a', 'ệ', '"', ',', ';', '\n', '\r\n', ' ', 'b', '\u2028'), { maxLength: 8 })
      .map((parts) => `x${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
        const file = await place.write('bao.csv', toCsv([['một', 'hai'], ...rows]));
        const read: string[][] = [];
        for await (const { cells } of readRows(file)) read.push(cells.map((each) => each.toString()));
        expect(read.slice(1)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

describe('readDialect', () => {
  it('counts separators of the first row only, outside quotes', () => {
    expect(readDialect('"a,b,c";"d,e"\n1,2,3,4;5\n')).toEqual({ delimiter: ';', escape: '"' });
  });
});
