import type { Heading, Nodes, Paragraph, Root } from 'mdast';

/*
 * Nine tenths of a newspaper's text are paragraphs and headings with no markup in them, and the parser takes as long over each of
 * their characters as over markup: 0.5 ms for an article of 450 syllables (micromark 4), which is parsed for its page, its feeds and
 * the search. So those that can be nothing else are taken out, and only what stands between them is parsed.
 */

/** What reaches beyond blank lines: definitions, footnotes, HTML, fences. Also what counts otherwise at the beginning of a text. */
const reaching = /[<\r\0\uFEFF]|\]:|\[\^|```|~~~/;

/** What markup may consist of within a line, tabs too, which are columns. */
const marks = /[\\`*_[\]&|~\t]/;

/** How a line begins that may be anything but a line of a paragraph. */
const marker = /[\s#>+=:-]|\d{1,9}[.)]/y;

/** How a heading begins. */
const heading = /(#{1,6}) /y;

/** Lines between blank ones: [start, end) in the text; number of the first line, from 0. */
interface Block {
  start: number;
  end: number;
  line: number;
  /** Whether it is text and nothing else, or a heading of it. */
  isPlain: boolean;
  /** Of such a heading. */
  depth?: Heading['depth'];
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
      children.push(plainNode(text, first));
      continue;
    }
    // A list goes on after a blank line, until a line that is not indented and begins nothing.
    while (blocks[index + 1]?.isPlain === false) index += 1;
    const end = blocks[index + 1]?.start ?? text.length;
    for (const child of moved(parse(text.slice(first.start, end)), first).children) children.push(child);
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
    else if (open === undefined) {
      open = firstLine(text, start, end, line);
      blocks.push(open);
    } else {
      open.end = end;
      open.isPlain &&= open.depth === undefined && isPlain(text, start, end);
    }
    start = end + 1;
  }
  return blocks;
}

/** Whether a line is text and nothing else; a space at its end may break it. */
function isPlain(text: string, start: number, end: number): boolean {
  marker.lastIndex = start;
  if (marker.test(text)) return false;
  const line = text.slice(start, end);
  return !marks.test(line) && line.trimEnd() === line;
}

/** The block that a line begins: a heading when it is marked as one, and no sign in it may close it. */
function firstLine(text: string, start: number, end: number, line: number): Block {
  heading.lastIndex = start;
  const signs = heading.exec(text)?.[1] ?? '';
  if (signs === '' || text.slice(start + signs.length, end).includes('#')) {
    return { start, end, line, isPlain: isPlain(text, start, end) };
  }
  const depth = signs.length as Heading['depth'];
  return { start, end, line, isPlain: isPlain(text, start + depth + 1, end), depth };
}

/** As CommonMark has it: nothing but spaces and tabs. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const character = text[index];
    if (character !== ' ' && character !== '\t') return false;
  }
  return true;
}

function plainNode(text: string, { start, end, line, depth }: Block): Paragraph | Heading {
  const last = endOf(text.slice(start, end));
  const from = (skipped: number): Paragraph['position'] => ({
    start: { line: line + 1, column: 1 + skipped, offset: start + skipped },
    end: { line: line + last.line, column: last.column, offset: end },
  });
  const skipped = depth === undefined ? 0 : depth + 1;
  const children: Paragraph['children'] = [
    { type: 'text', value: text.slice(start + skipped, end), position: from(skipped) },
  ];
  const position = from(0);
  return depth === undefined
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth, children, position };
}

/** Changes the tree of a piece to what it is within the whole. */
function moved(tree: Root, { start, line }: Block): Root {
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if ('children' in node) for (const child of node.children) rest.push(child);
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      point.line += line;
      point.offset = (point.offset ?? 0) + start;
    }
  }
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
