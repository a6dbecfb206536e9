import { foldKey } from '../../lib/vietnamese/fold.ts';
import { ImportStop } from '../stop.ts';
import { type ColumnNames, type Field, fields, usualNames } from './fields.ts';

/**
 * Reads `--columns`: `title=Tieu_de,body=Noi_dung`. Throws `ImportStop` when it is something else.
 *
 * @returns an empty map without it
 */
export function parseColumns(text: string | undefined): ColumnNames {
  const columns = new Map<Field, string>();
  for (const part of text === undefined ? [] : text.split(',')) {
    const [, name = '', column = ''] = /^(\w+)\s*=\s*(\S.*)$/.exec(part.trim()) ?? [];
    const field = fields.find((each) => each === name);
    if (field === undefined) {
      throw new ImportStop(
        'import-columns',
        `--columns không hiểu “${part.trim()}”: hãy viết TÊN=CỘT cách nhau bằng dấu phẩy, TÊN là một trong ${fields.join(', ')}.`,
      );
    }
    columns.set(field, column);
  }
  return columns;
}

/**
 * Decides which column of a table holds what: as the keeper said, otherwise by the usual names.
 *
 * @param header names of the columns, in Unicode
 * @param file for messages
 * @returns field → index of its column
 * @throws ImportStop when a column that was named is not there, or nothing looks like title and text
 */
export function chooseColumns(header: readonly string[], asked: ColumnNames, file: string): Map<Field, number> {
  const keys = header.map(columnKey);
  const chosen = new Map<Field, number>();
  for (const [field, column] of asked) {
    const exact = header.indexOf(column);
    const index = exact === -1 ? keys.indexOf(columnKey(column)) : exact;
    if (index === -1) {
      throw new ImportStop(
        'import-columns',
        `Tệp ${file} không có cột “${column}” (--columns ${field}=…). ${listColumns(header)}`,
      );
    }
    chosen.set(field, index);
  }
  for (const field of fields) {
    if (chosen.has(field)) continue;
    const index = usualNames[field].map((name) => keys.indexOf(name)).find((each) => isFree(each, chosen));
    if (index !== undefined) chosen.set(field, index);
  }
  refuseMissing(header, chosen, file);
  return chosen;
}

function refuseMissing(header: readonly string[], chosen: ReadonlyMap<Field, number>, file: string): void {
  const missing = [
    ...(chosen.has('title') ? [] : ['tiêu đề (title)']),
    ...(chosen.has('body') || chosen.has('description') ? [] : ['nội dung (body)']),
  ];
  if (missing.length === 0) return;
  throw new ImportStop(
    'import-columns',
    `Không nhận ra cột nào của tệp ${file} là ${missing.join(' và ')}. ${listColumns(header)} ` +
      'Hãy chỉ rõ, ví dụ --columns title=Tieu_de,body=Noi_dung.',
  );
}

function isFree(index: number, chosen: ReadonlyMap<Field, number>): boolean {
  return index !== -1 && ![...chosen.values()].includes(index);
}

function listColumns(header: readonly string[]): string {
  return `Các cột trong tệp: ${header.map((name) => name.trim() || '(không tên)').join(', ')}.`;
}

/** `Tiêu_đề bài` → `tieudebai`. */
function columnKey(name: string): string {
  return foldKey(name).replace(/[^a-z\d]/g, '');
}
