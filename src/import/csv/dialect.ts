/** How a table is written. */
export interface Dialect {
  delimiter: string;
  /** What stands before a quote inside quotes: another one, or the backslash of MySQL. */
  escape: '"' | '\\';
}

/**
 * Recognises how a table is written by its beginning: a line `sep=;` of a spreadsheet program, else the separator that the names of the
 * columns are parted by.
 *
 * @param head the first kilobytes, each byte or character one letter; no byte order mark
 */
export function readDialect(head: string): Dialect {
  const [, said] = SEPARATOR_LINE.exec(head) ?? [];
  return { delimiter: said ?? mostFrequent(firstRow(head)), escape: usesBackslash(head) ? '\\' : '"' };
}

/** `sep=;` before the names of the columns. */
export const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

const delimiters = [',', ';', '\t', '|'];

function mostFrequent(row: string): string {
  const counts = delimiters.map((delimiter) => row.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Up to the first line end outside quotes, without what is in quotes. */
function firstRow(head: string): string {
  const bare = head.replace(/"[^"]*"/g, '""');
  return /^[^\r\n]*/.exec(bare.trimStart())?.[0] ?? '';
}

/** Whether quotes inside texts are `\"` and none is `""`. */
function usesBackslash(head: string): boolean {
  return /[^\\,;\t|\r\n]\\"[^,;\t|\r\n]/.test(head) && !/[^,;\t|\r\n]""[^,;\t|\r\n]/.test(head);
}
