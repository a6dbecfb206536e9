import type { Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const page = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();
/** Browsers stop at 512 levels; a tree of 2,000 overflows the stack of what walks it (Node 24). */
const deepest = 400;

/**
 * Parses HTML as browsers do, a whole page or the body of one. Where tags that nobody has closed pile up to hundreds of
 * levels, only those that hold no others are read, so that every letter is still there.
 */
export function parseHtml(html: string, kind: 'page' | 'fragment'): Root {
  const parser = kind === 'page' ? page : fragment;
  const tree = parseWithin((text) => parser.parse(text), html);
  return tree !== undefined && depthOf(tree) <= deepest ? tree : parser.parse(withoutNesting(html));
}

/** A hundred thousand tags leave no hundred thousand line breaks, through which each selector would go: two end a paragraph. */
function withoutNesting(html: string): string {
  return html.replace(nesting, '<br>').replace(/(?:<br>\s*){3,}/g, '<br><br>');
}

/** All tags but those that the next of their kind closes. */
const nesting =
  /<\/?(?!(?:img|a|p|br|h[1-6]|li|html|head|body|title|meta|link|script|style)(?:[\s/>]))[a-z][^\s/<>]*(?:\s[^<>]*)?>/gi;

function parseWithin(parse: (html: string) => Root, html: string): Root | undefined {
  try {
    return parse(html);
  } catch (error) {
    // What a stack that is full throws; the parser's own recursion has no bound.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function depthOf(tree: Root): number {
  let depth = 0;
  let level: Nodes[] = [tree];
  for (; level.length > 0; depth++) level = level.flatMap((node) => ('children' in node ? node.children : []));
  return depth;
}
