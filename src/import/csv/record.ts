import { spellDumpDate } from '../../lib/date/dump-date.ts';
import { spellBytes } from '../../lib/vietnamese/legacy/bytes.ts';
import { decodeUnicode } from '../../lib/vietnamese/legacy/decode-bytes.ts';
import type { Field } from '../columns/fields.ts';
import type { SourceRecord } from '../pipeline/source.ts';

/** How databases write that there is nothing. */
const nothing = new Set(['NULL', '\\N', '0000-00-00', '0000-00-00 00:00:00']);

/**
 * The record of a row, as the table holds it.
 *
 * @param columns field → index of its column
 */
export function recordOfCells(cells: readonly string[], columns: ReadonlyMap<Field, number>): SourceRecord {
  const textOf = (field: Field): string => {
    const index = columns.get(field);
    const text = index === undefined ? '' : (cells[index] ?? '');
    return nothing.has(text) ? '' : text;
  };
  const wordOf = (field: Field): string | undefined => textOf(field).trim() || undefined;
  const date = wordOf('date');
  return {
    id: wordOf('id'),
    title: textOf('title'),
    description: textOf('description'),
    body: textOf('body'),
    date: date && spellDumpDate(date),
    categories: [wordOf('category') ?? []].flat(),
    authors: [wordOf('author') ?? []].flat(),
    url: wordOf('url'),
  };
}

/** The text of a cell: Unicode, or bytes of an old encoding, each as the Windows-1252 character of its number. */
export function decodeCell(cell: Uint8Array): string {
  return decodeUnicode(cell)?.text ?? spellBytes(cell);
}
