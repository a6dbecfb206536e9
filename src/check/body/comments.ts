/** A text with spaces in the place of its HTML comments, so that what stands behind them keeps its place. */
export function blankComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return parts.join('') + text.slice(at);
    parts.push(text.slice(at, start), ' '.repeat(end + 3 - start));
    at = end + 3;
  }
}
