import type { Nodes, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/*
 * Nine tenths of a newspaper's text are paragraphs without any markup, and the parser takes as long over each of their characters
 * as over markup: 0.75 ms for an article of 450 syllables (micromark 4), which is parsed for its page, its feeds and the search. So
 * paragraphs that can be nothing else are taken out, and only what stands between them is parsed.
 */

/** What reaches beyond blank lines: definitions, footnotes, HTML, fences. Also what counts otherwise at the beginning of a text. */
const reaching = /[<\r\0\uFEFF]|\]:|\[\^|```|~~~/;

/** A line that markup may begin on: indented, begun with a marker, or with a character in it that may stand for another. */
const markedLine = /^(?:[\s#>+=:-]|\d{1,9}[.)])|[\\`*_[\]&|~\t]|\s$/m;

/** Lines between blank ones: [start, end) in the text; number of the first line, from 0. */
interface Block {
  start: number;
  end: number;
  line: number;
  isPlain: boolean;
}

/**
 * Parses Markdown paragraph by paragraph where that gives the very tree that parsing the whole gives.
 *
 * @param parse Markdown → tree (CommonMark 0.31 with tables, footnotes and strikethrough)
 */
export function parseInPieces(text: string, parse: (text: string) => Root): Root {
  if (reaching.test(text)) return parse(text);
  const blocks = cutAtBlankLines(text);
  if (!blocks.some(({ isPlain }) => isPlain)) return parse(text);
  const children: Root['children'] = [];
  for (let index = 0; index < blocks.length; index++) {
    const first = blocks[index] as Block;
    if (first.isPlain) {
      children.push(paragraph(text, first));
      continue;
    }
    // A list goes on after a blank line, until a line that is not indented and begins nothing.
    while (blocks[index + 1]?.isPlain === false) index += 1;
    const end = blocks[index + 1]?.start ?? text.length;
    children.push(...moved(parse(text.slice(first.start, end)), first).children);
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) } };
}

function cutAtBlankLines(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let line = 0;
  for (let start = 0; start <= text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (isBlank(text, start, end)) open = undefined;
    else if (open !== undefined) open.end = end;
    else {
      open = { start, end, line, isPlain: false };
      blocks.push(open);
    }
    start = end + 1;
  }
  for (const block of blocks) block.isPlain = !markedLine.test(text.slice(block.start, block.end));
  return blocks;
}

/** As CommonMark has it: nothing but spaces and tabs. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const character = text[index];
    if (character !== ' ' && character !== '\t') return false;
  }
  return true;
}

function paragraph(text: string, { start, end, line }: Block): Paragraph {
  const value = text.slice(start, end);
  const last = endOf(value);
  const position = (): Paragraph['position'] => ({
    start: { line: line + 1, column: 1, offset: start },
    end: { line: line + last.line, column: last.column, offset: end },
  });
  return { type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() };
}

/** Changes the tree of a piece to what it is within the whole. */
function moved(tree: Root, { start, line }: Block): Root {
  visit(tree, ({ position }: Nodes) => {
    for (const point of position === undefined ? [] : [position.start, position.end]) {
      point.line += line;
      point.offset = (point.offset ?? 0) + start;
    }
  });
  return tree;
}

function endOf(text: string): { line: number; column: number; offset: number } {
  let line = 1;
  let lineStart = 0;
  for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = newline + 1;
  }
  return { line, column: text.length - lineStart + 1, offset: text.length };
}
