/*
 * The Markdown parser (micromark 4) looks, at each sign that may end something, back or ahead through all of its block: a paragraph
 * of 30,000 asterisks keeps it busy for a minute, one of 300,000 for hours. No writer comes near; what does was made by a machine
 * gone wrong, or to do harm, and is refused before it is parsed.
 */

/** What is too much in a body, and where it begins. */
export interface Overload {
  kind: 'signs' | 'cells' | 'notes' | 'turns';
  /** Line of the body, from 1. */
  line: number;
}

/** Signs of Markdown times characters, of all blocks together: some 3 s of parsing. */
const mostWork = 200_000_000;

/** Cells of tables in a body. */
export const mostCells = 20_000;

/** Beginnings of notes (`[^`) in a body, those of the notes themselves included. */
export const mostNotes = 2_000;

/**
 * Quotations that begin, headings underlined, lists that go in by a step: at each the parser goes through all that it has found. Twice
 * as many take it six times as long, these some 2 s.
 */
export const mostTurns = 1_500;

/** Below this length nothing can be too much. */
const harmless = 8_000;

/** Finds what would exhaust the parser, in a time that grows with the length of the body. */
export function findOverload(body: string): Overload | undefined {
  if (body.length <= harmless) return undefined;
  let work = 0;
  let cells = 0;
  let notes = 0;
  let turns = 0;
  const turnsAt = watchTurns();
  let block = { line: 1, signs: 0, length: 0 };
  const lines = body.split(lineEnd);
  for (const [index, text] of lines.entries()) {
    if (beginsBlock.test(text)) block = { line: text.trim() === '' ? index + 2 : index + 1, signs: 0, length: 0 };
    const signs = text.match(manySigns)?.length ?? 0;
    // What the whole block costs now, less what it cost before this line.
    work -= block.signs * block.length;
    block.signs += signs;
    block.length += text.length + 1;
    work += block.signs * block.length;
    cells += countOf(text, '|');
    notes += countOf(text, '[^');
    if (turnsAt(text)) turns++;
    if (work > mostWork) return { kind: 'signs', line: block.line };
    if (cells > mostCells) return { kind: 'cells', line: index + 1 };
    if (notes > mostNotes) return { kind: 'notes', line: index + 1 };
    if (turns > mostTurns) return { kind: 'turns', line: index + 1 };
  }
  return undefined;
}

const lineEnd = /\r\n?|\n/;

/** A blank line, an item of a list, a heading: no paragraph goes on across them. */
const beginsBlock = /^[ \t>]*$|^ {0,3}(?:[-+*] +\S|#{1,6} )/;

/** Runs of what may open or close emphasis, links, code and HTML. */
const manySigns = /\*+|_+|~+|`+|[[\]<]/g;

const quotation = /^ {0,3}>/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const item = /^[ \t]*(?=(?:[-+*]|\d{1,9}[.)])[ \t])/;

/** Tells, line by line, where a quotation begins, a heading is underlined, or a list goes in by a step. */
function watchTurns(): (line: string) => boolean {
  let before = '';
  let step = 0;
  return (line) => {
    const indent = item.exec(line)?.[0].length ?? step;
    const goesIn = indent > step;
    const begins = quotation.test(line) && !quotation.test(before);
    const isUnderlined = underline.test(line) && before.trim() !== '';
    before = line;
    step = indent;
    return goesIn || begins || isUnderlined;
  };
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
