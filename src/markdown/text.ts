import type { Definition, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { textOfHtml, wordsOfPicture } from './html-text.ts';

/**
 * What a reader reads of a tree, in the order of the text: a line break after each block, captions where pictures stand.
 * Of raw HTML the text between the tags. Goes down any depth.
 */
export function textOf(tree: Nodes): string {
  const parts: string[] = [];
  const rest: (Nodes | string)[] = [tree];
  let definitions: Map<string, Definition> | undefined;
  const definitionOf = (identifier: string): Definition | undefined => {
    definitions ??= definitionsOf(tree);
    return definitions.get(identifier);
  };
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    if (blocks.has(next.type)) rest.push('\n');
    if (!('children' in next)) parts.push(ownText(next, definitionOf));
    else for (const child of next.children.toReversed()) rest.push(child);
  }
  return parts.join('');
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'code', 'footnoteDefinition']);

function ownText(node: Nodes, definitionOf: (identifier: string) => Definition | undefined): string {
  if (node.type === 'image') return pictureText(node, node.alt);
  if (node.type === 'imageReference') return pictureText(definitionOf(node.identifier), node.alt);
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return textOfHtml(node.value);
  return 'value' in node ? node.value : '';
}

function pictureText(
  target: { url: string; title?: string | null } | undefined,
  alt: string | null | undefined,
): string {
  return `${wordsOfPicture(target?.url ?? '', alt ?? '', target?.title ?? '')}\n`;
}

/** Of two definitions of one name the first holds (CommonMark, "Link reference definitions"). */
function definitionsOf(tree: Nodes): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}
