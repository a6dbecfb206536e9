import { formatSize } from '../../lib/file-size.ts';
import type { ColumnNames } from '../columns/fields.ts';
import { importArchive } from '../pipeline/import-archive.ts';
import type { ImportOptions } from '../pipeline/plan-import.ts';
import type { Reading, Source } from '../pipeline/source.ts';
import { dumpLines } from '../report/reasons.ts';
import type { ImportReport } from '../report/report.ts';
import type { BodyKind } from '../text/body.ts';
import { compose, titleOf } from './compose.ts';
import { longestLine, readLines } from './read-lines.ts';
import { readRecord } from './record.ts';

/** A dump, where it goes, and what the keeper decided about it. */
export interface JsonlImport extends ImportOptions {
  /** JSON Lines, gzipped or not. */
  file: string;
  /** Keys that are called otherwise in this dump. */
  columns?: ColumnNames;
  /** What bodies are; recognised one by one without it. */
  bodyKind?: BodyKind;
}

/**
 * Brings the articles of a JSON Lines dump into a content folder.
 *
 * @throws ImportStop before anything is written, when the arguments or the archive do not allow the import
 */
export function importJsonl({ file, columns, bodyKind, ...options }: JsonlImport): Promise<ImportReport> {
  const source: Source = {
    name: file,
    places: dumpLines,
    read: (isWanted) => readRecords(file, columns, isWanted),
    titleOf: (record) => titleOf(record, bodyKind),
    compose: (record, context) => compose(record, context, bodyKind),
  };
  return importArchive(source, options);
}

async function* readRecords(
  file: string,
  columns: ColumnNames | undefined,
  isWanted = (_line: number) => true,
): AsyncGenerator<Reading> {
  for await (const { number: line, size, bytes } of readLines(file)) {
    if (!isWanted(line)) continue;
    if (bytes === undefined) {
      yield { line, reason: 'too-long', details: { size: formatSize(size), limit: formatSize(longestLine) } };
      continue;
    }
    const reading = readRecord(bytes, columns);
    if (reading === undefined) continue;
    if ('record' in reading) yield { line, record: reading.record };
    else yield { line, reason: reading.fault, details: 'key' in reading ? { key: reading.key } : {} };
  }
}
