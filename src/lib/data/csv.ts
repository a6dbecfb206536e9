import { type ArticleRecord, recordKeys } from './record.ts';

/** Without it spreadsheet programs take UTF-8 for the code page of the machine, and Vietnamese is lost. */
const byteOrderMark = '\ufeff';

/** Records as a table for spreadsheet programs, their keys in the first row; lists are parted by semicolons. */
export function recordsToCsv(records: readonly ArticleRecord[]): string {
  const cell = (value: string | readonly string[] | undefined): string =>
    typeof value === 'object' ? value.join('; ') : (value ?? '');
  return toCsv([recordKeys, ...records.map((record) => recordKeys.map((key) => cell(record[key])))]);
}

/**
 * Rows as CSV (RFC 4180): UTF-8 with a byte order mark, every row ended by CRLF. A cell that a spreadsheet program would take
 * for a formula begins with an apostrophe (OWASP, "CSV Injection").
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
