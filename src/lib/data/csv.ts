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
 * Rows as CSV (RFC 4180): UTF-8 with a byte order mark, every row ended by CRLF. What a spreadsheet program would take for a
 * formula begins with an apostrophe (OWASP, "CSV Injection"), wherever such a program may begin a cell.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/**
 * The sign of a formula, and all before it that such programs pass over: where commas are decimal marks, as in Vietnam, a semicolon
 * parts cells, elsewhere a tab or a line break. Signs of full width are taken for the others.
 */
const formula = /(?<![;\s"])[;\s"]*(?=[=+\-@＝＋－＠])/g;

function writeCell(text: string): string {
  const unsigned = text.replace(formula, (before, at) =>
    at === 0 || /[;\t\r\n]/.test(before) ? `${before}'` : before,
  );
  const harmless = /^[\t\r]/.test(unsigned) ? `'${unsigned}` : unsigned;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
