/** Line and column of a place, both from 1. */
export interface LinePlace {
  line: number;
  column: number;
}

/**
 * Finds lines and columns in a text. Lines end at `\n`, as in every editor; columns are units of UTF-16.
 *
 * @returns place of an offset in the text
 */
export function mapLines(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
