import { chooseColumns } from '../columns/choose-columns.ts';
import type { ColumnNames, Field } from '../columns/fields.ts';
import { compose, titleOf } from '../jsonl/compose.ts';
import { importArchive } from '../pipeline/import-archive.ts';
import type { ImportOptions } from '../pipeline/plan-import.ts';
import type { Reading, Source } from '../pipeline/source.ts';
import { dumpLines } from '../report/reasons.ts';
import type { ImportReport } from '../report/report.ts';
import { ImportStop } from '../stop.ts';
import type { BodyKind } from '../text/body.ts';
import { restoreTexts } from '../text/legacy.ts';
import { type Row, readRows } from './read-rows.ts';
import { decodeCell, recordOfCells } from './record.ts';

/** A table, where it goes, and what the keeper decided about it. */
export interface CsvImport extends ImportOptions {
  /** CSV, gzipped or not; its first row names the columns. */
  file: string;
  columns: ColumnNames;
  /** What bodies are; recognised one by one without it. */
  bodyKind?: BodyKind;
}

/** How many rows help to recognise the encoding of the names of the columns. */
const sampleSize = 20;

/**
 * Brings the articles of a table into a content folder.
 *
 * @throws ImportStop before anything is written, when the arguments, the table or the archive do not allow the import
 */
export async function importCsv({ file, columns, bodyKind, ...options }: CsvImport): Promise<ImportReport> {
  const header = await readHeader(file);
  const chosen = chooseColumns(header, columns, file);
  const source: Source = {
    name: file,
    places: dumpLines,
    read: (isWanted) => readRecords(file, header.length, chosen, isWanted),
    titleOf: (record) => titleOf(record, bodyKind),
    compose: (record, context) => compose(record, context, bodyKind),
  };
  return importArchive(source, options);
}

async function readHeader(file: string): Promise<string[]> {
  const rows: Row[] = [];
  for await (const row of readRows(file)) {
    rows.push(row);
    if (rows.length > sampleSize) break;
  }
  const [header = [], ...sample] = rows.map(({ cells }) => cells.map(decodeCell));
  if (header.length === 0) throw new ImportStop('import-damaged', `Tệp ${file} trống: không có dòng tên cột.`, 1);
  return restoreTexts([...header, ...sample.flat()]).texts.slice(0, header.length);
}

async function* readRecords(
  file: string,
  width: number,
  columns: ReadonlyMap<Field, number>,
  isWanted = (_line: number) => true,
): AsyncGenerator<Reading> {
  let isHeader = true;
  for await (const { line, cells } of readRows(file)) {
    if (!isHeader && isWanted(line)) yield readRow(line, cells, width, columns);
    isHeader = false;
  }
}

function readRow(line: number, cells: readonly Buffer[], width: number, columns: ReadonlyMap<Field, number>): Reading {
  const isShifted = cells.length < width || cells.slice(width).some((cell) => cell.length > 0);
  if (isShifted) return { line, reason: 'columns', details: { found: String(cells.length), expected: String(width) } };
  return { line, record: recordOfCells(cells.map(decodeCell), columns) };
}
