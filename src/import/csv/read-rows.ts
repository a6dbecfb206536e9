import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { formatSize } from '../../lib/file-size.ts';
import { decodeUnicode } from '../../lib/vietnamese/legacy/decode-bytes.ts';
import { readChunks } from '../read-chunks.ts';
import { ImportStop } from '../stop.ts';
import { readDialect, SEPARATOR_LINE } from './dialect.ts';

/** A row of a table. */
export interface Row {
  /** Where it begins in the file, from 1. */
  line: number;
  /** The bytes of each cell. */
  cells: Buffer[];
}

const headSize = 1 << 16;

/** Bytes; a quote that is never closed would take the rest of the table into the memory. */
const longestRow = 25_000_000;

/**
 * The rows of a table, the names of its columns among them, blank lines passed over. Bytes stay as they are, so that each row may be in
 * an encoding of its own; UTF-16 becomes UTF-8.
 *
 * @throws ImportStop when there is no such file, it is damaged, or a quote is never closed
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const { head, chunks } = await readHead(inUtf8(readChunks(file)));
  const dialect = readDialect(head);
  const [separatorLine = ''] = SEPARATOR_LINE.exec(head) ?? [];
  let nextLine = separatorLine === '' ? 1 : 2;
  const lines: number[] = [];
  const parser = parse({
    ...dialect,
    // One character a byte: the separators are ASCII in every encoding but UTF-16.
    encoding: 'latin1',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    // The parser's own count of lines takes a line end of two bytes inside quotes for two.
    on_record: (record: string[], { empty_lines }) => {
      lines.push(nextLine + empty_lines);
      nextLine += record.reduce((sum, cell) => sum + (cell.match(LINE_END)?.length ?? 0), 1);
      return record;
    },
  });
  // A failure of either reaches the reader of `parser`, so the promise itself has nothing to add.
  pipeline(Readable.from(skip(chunks, separatorLine.length)), parser).catch(() => {});
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      yield { line: lines.shift() ?? nextLine, cells: record.map((cell) => Buffer.from(cell, 'latin1')) };
    }
  } catch (error) {
    throw explain(error, file, nextLine + parser.info.empty_lines);
  }
}

function explain(error: unknown, file: string, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new ImportStop(
      'import-damaged',
      `Tệp ${file}: dòng ${line} nặng hơn ${formatSize(longestRow)}, quá lớn để đọc; có lẽ một dấu ngoặc kép (") mở ra ở đó mà không đóng lại. ` +
        'Hãy xuất lại tệp, hoặc sửa dòng ấy.',
      1,
    );
  }
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED')
    return new ImportStop('import-damaged', `${file}:${line}: ${error.message}`, 1);
  return new ImportStop(
    'import-damaged',
    `Tệp ${file}: có dấu ngoặc kép (") mở ra ở dòng ${line} hoặc sau đó mà không đóng lại, nên không biết ô ấy hết ở đâu. ` +
      'Hãy xuất lại tệp, hoặc sửa dòng ấy.',
    1,
  );
}

/** The beginning of a stream as Latin-1, and the whole of it without a byte order mark. */
async function readHead(source: AsyncGenerator<Buffer>): Promise<{ head: string; chunks: AsyncGenerator<Buffer> }> {
  const first: Buffer[] = [];
  for (let size = 0; size < headSize; ) {
    const { value, done } = await source.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  const whole = Buffer.concat(first);
  const start = whole.subarray(0, 3).equals(UTF8_MARK) ? whole.subarray(3) : whole;
  return { head: start.subarray(0, headSize).toString('latin1'), chunks: prepend(start, source) };
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function* skip(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    yield chunk.subarray(left);
    left = 0;
  }
}

/** Spreadsheet programs save “Unicode text” as UTF-16 with a byte order mark. */
async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    const encoding = isFirst ? decodeUnicode(chunk.subarray(0, 2))?.encoding : undefined;
    if (encoding === 'utf-16le' || encoding === 'utf-16be') decoder = new TextDecoder(encoding);
    isFirst = false;
    yield decoder === undefined ? Buffer.from(chunk) : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LINE_END = /\r\n?|\n/g;
