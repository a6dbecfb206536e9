import type { Node, Nodes } from 'mdast';
import { parseMarkdown } from '../../markdown/parse.ts';

/** A parsed body within its file. */
export interface Body {
  /** All nodes of its tree, in the order of the text: walking it anew for each check takes longer than parsing it. */
  nodes: readonly Nodes[];
  /** Of the whole file. */
  text: string;
  /** Where a node begins in the file's text. */
  at(node: Node): number;
  /** What was typed for a node. */
  raw(node: Node): string;
}

type Point = NonNullable<Node['position']>['start'];

/**
 * Parses a body.
 *
 * @param text of the whole file
 * @param start where its body begins
 */
export function parseBody(text: string, start: number): Body {
  const body = text.slice(start);
  const tree = parseMarkdown(body);
  const offsetOf = tree.position?.end.offset === body.length ? ({ offset = 0 }: Point) => offset : findByLine(body);
  const at = (node: Node): number => start + (node.position === undefined ? 0 : offsetOf(node.position.start));
  const end = (node: Node): number => start + (node.position === undefined ? 0 : offsetOf(node.position.end));
  return { nodes: listNodes(tree), text, at, raw: (node) => text.slice(at(node), end(node)) };
}

/**
 * Offsets by line and column: where the parser has put a backslash before what is no HTML (markdown/unclosed.ts), its own offsets
 * are those of another text from there on, its columns only on that line.
 */
function findByLine(body: string): (point: Point) => number {
  const starts = [0, ...[...body.matchAll(/\r\n?|\n/g)].map(({ 0: lineEnd, index }) => index + lineEnd.length)];
  return ({ line, column }) => (starts[line - 1] ?? 0) + column - 1;
}

function listNodes(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    nodes.push(node);
    if ('children' in node) rest.push(...node.children.toReversed());
  }
  return nodes;
}

/** Whether a body holds anything that only its tree tells: most articles are paragraphs, which need no parsing. */
export function hasMarkup(body: string): boolean {
  return /\]\s*[([:]|\[\^|<[a-z!/?]|^[ \t>]*#|\*\*|~~/im.test(body);
}

/** A stretch of a text as a message shows it: one line, not too long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}
