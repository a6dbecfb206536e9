import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsToCsv, toCsv } from '../../../src/lib/data/csv.ts';
import { anyText } from '../vietnamese/any-text.ts';

/** Cells as they come in articles, and as an attacker would write them. */
const anyCell = fc.oneof(
  anyText,
  fc.constantFrom('=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '"', '""', ',', '\r\n', "'", 'a"b', 'a,b', ''),
  fc.string({ unit: fc.constantFrom(...'a;=+-@＝,"\t\r\n \'') }),
);
const anyRows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );

describe('a table for spreadsheet programs', () => {
  it('is read back as it was, but for the apostrophes before what looks like a formula', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const read = parseCsv(toCsv(rows));
        const bare = (cells: readonly (readonly string[])[]): string[][] =>
          cells.map((row) => row.map((cell) => cell.replaceAll("'", '')));
        expect(bare(read)).toEqual(bare(rows));
        rows.forEach((row, at) => {
          row.forEach((cell, index) => {
            if (!/[;\t\r\n=+\-@＝＋－＠]/.test(cell)) expect(read[at]?.[index]).toBe(cell);
          });
        });
      }),
    );
  });

  it('holds no cell that such a program would run', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(parseCsv(toCsv(rows)).flat().filter(looksLikeFormula)).toEqual([]);
      }),
    );
  });

  it('holds none either where a semicolon, a tab or any line break begins a cell, as for a spreadsheet in Vietnamese', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const first = [['id', ...(rows[0] ?? [])], ...rows.slice(1).map((row) => ['2023/08/bai', ...row])];
        const cells = toCsv(first)
          .slice(1)
          .split(/[;\t\r\n]/);
        expect(cells.map((cell) => cell.replace(/^[\s"]+/, '')).filter(looksLikeFormula)).toEqual([]);
      }),
    );
  });

  it.each([
    ['=1', "'=1"],
    ['Hội thi;=HYPERLINK(A1)', "Hội thi;'=HYPERLINK(A1)"],
    ['Hội thi; @SUM(1)', "Hội thi; '@SUM(1)"],
    ['a\n-1', "a\n'-1"],
    ['"=1"', `"'=1"`],
    ['＝1', "'＝1"],
    ['2 + 2 = 4; hết', '2 + 2 = 4; hết'],
  ])('writes %j as %j', (cell, written) => expect(parseCsv(toCsv([[cell]]))).toEqual([[written]]));

  it('says that it is UTF-8, and ends every row as the standard asks', () => {
    expect(toCsv([['Đảng ủy', 'a']])).toBe('\ufeffĐảng ủy,a\r\n');
  });

  it('has a column for each key of a record, lists in one cell', () => {
    const record = {
      ...{ id: '2023/08/bai', url: 'https://vidu.vn/2023/08/bai/', title: 'Hội thi “giỏi”, vòng cuối' },
      ...{ date: '2023-08-03', sections: ['Tuyên giáo', 'Báo cáo viên'], authors: [], topics: ['sách'] },
      sourceSha256: 'ab',
    };
    expect(recordsToCsv([record])).toBe(
      '\ufeffid,url,title,summary,date,updated,sections,authors,topics,sourceSha256\r\n' +
        '2023/08/bai,https://vidu.vn/2023/08/bai/,"Hội thi “giỏi”, vòng cuối",,2023-08-03,,Tuyên giáo; Báo cáo viên,,sách,ab\r\n',
    );
  });
});

function looksLikeFormula(cell: string): boolean {
  return ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'].some((sign) => cell.startsWith(sign));
}

/** Reads CSV letter by letter, as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (isQuoted && letter === '"' && text[at + 1] === '"') cell += text[at++];
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted || (letter !== ',' && letter !== '\r')) cell += letter;
    else {
      row.push(cell);
      cell = '';
      if (letter === ',') continue;
      expect(text[++at]).toBe('\n');
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
