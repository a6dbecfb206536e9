import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { textOf } from './text.ts';

/*
 * Text nested thousands of levels deep overflows the stack of whatever walks its tree, and keeps the parser busy for
 * minutes: 10,000 lists within each other take 30 s to parse, and walking fails past 1,000 of them (micromark 4, Node 24).
 * No writer nests more than a dozen levels, so what goes beyond a bound is read as the characters it is: nothing is lost,
 * and every body renders.
 */

/** Quotes and lists that one line may open, brackets that may be open at once. */
const deepestText = 100;
/** Markers of emphasis in a row, half as many levels; spaces in a row, half as many levels of lists. */
const longestRun = 200;
/** Nodes within nodes. */
const deepestTree = 200;
/** HTML tags that may be open at once. */
const deepestTags = 200;

/** Markdown with a backslash before whatever would open a level beyond the bound. */
export function boundMarkdown(body: string): string {
  return boundBrackets(
    body
      .replace(manyMarkers, '$&\\')
      .replace(manySpaces, (spaces) => spaces.slice(0, longestRun))
      .replace(longRuns, (run, rule: string | undefined) => (rule === undefined ? run.replace(/./g, '\\$&') : run)),
  );
}

/** Bounds what only the tree tells: emphasis and links within each other, tags of raw HTML. Changes the tree. */
export function boundTree(tree: Root): Root {
  const parents: { node: Parents; depth: number }[] = [{ node: tree, depth: 0 }];
  let hasTags = false;
  for (const { node, depth } of parents) {
    if (depth === deepestTree) {
      node.children = [{ type: 'paragraph', children: [{ type: 'text', value: textOf(node) }] }];
    } else {
      for (const child of node.children) {
        if ('children' in child) parents.push({ node: child, depth: depth + 1 });
        hasTags ||= child.type === 'html';
      }
    }
  }
  if (hasTags && hasDeepTags(tree)) visit(tree, 'html', (node: Nodes) => void Object.assign(node, { type: 'text' }));
  return tree;
}

const manyMarkers = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepestText}}[ \\t]*(?=[->+*\\d])`,
  'gm',
);
const manySpaces = new RegExp(`[ \\t]{${longestRun + 1},}`, 'g');
/** Also matches a line that is a rule across the page, to pass over it. */
const longRuns = new RegExp(`^[ \\t]*(([*_])(?:\\2|[ \\t])*)$|([*_~])\\3{${longestRun},}`, 'gm');

function boundBrackets(body: string): string {
  if (body.split('[', deepestText + 2).length < deepestText + 2) return body;
  let open = 0;
  // A blank line ends the paragraph, and with it whatever is open.
  return body.replace(/\\[\s\S]|\n[ \t\r]*(?=\n)|[[\]]/g, (match) => {
    if (match === '[') return open++ < deepestText ? match : '\\[';
    if (match === ']' && open > 0) return open-- > deepestText ? '\\]' : match;
    if (match.startsWith('\n')) open = 0;
    return match;
  });
}

/** Tags that close themselves, or that the next of their kind closes. */
const flatTags = new Set(
  'area base br col dd dt embed hr img input li link meta option p source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

function hasDeepTags(tree: Root): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  visit(tree, 'html', ({ value }) => {
    for (const [, slash, tag = ''] of value.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
      const name = tag.toLowerCase();
      const count = open.get(name) ?? 0;
      if (flatTags.has(name) || (slash === '/' && count === 0)) continue;
      const step = slash === '/' ? -1 : 1;
      open.set(name, count + step);
      depth += step;
      deepest = Math.max(deepest, depth);
    }
  });
  return deepest > deepestTags;
}
