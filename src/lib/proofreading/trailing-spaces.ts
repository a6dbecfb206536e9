import type { Edit } from './edit.ts';

/**
 * Spaces at the ends of lines that mean nothing. Two or more at the end of a line that goes on in the next are a line break
 * of Markdown, and stay as they are.
 *
 * @param bodyStart where Markdown begins: before it, in the front matter, no space at an end means anything
 */
export function trimLines(text: string, bodyStart = 0): Edit[] {
  if (!/[ \t](?:[\r\n]|$)/.test(text)) return [];
  const edits: Edit[] = [];
  let start = 0;
  for (const { 0: lineEnd, index: end } of text.matchAll(/\r\n?|\n|$/g)) {
    let first = end;
    while (first > start && (text[first - 1] === ' ' || text[first - 1] === '\t')) first--;
    const isBlank = first === start;
    const isBreak = !isBlank && start >= bodyStart && text.slice(first, end).endsWith('  ');
    // Two line ends of different systems with nothing between them would be one.
    const parts = isBlank && text[start - 1] === '\r' && lineEnd.startsWith('\n');
    if (first < end && !parts && !(isBreak && goesOn(text, end + lineEnd.length))) {
      edits.push({ start: first, end, text: '' });
    }
    start = end + lineEnd.length;
  }
  return edits;
}

/** Whether a line has something to show. */
function goesOn(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at < text.length && text[at] !== '\n' && text[at] !== '\r';
}
