import type { Nodes } from 'mdast';

/**
 * What a reader reads of a tree, in the order of the text: a line break after each block, captions where pictures stand.
 * Of raw HTML the text between the tags. Goes down any depth.
 */
export function textOf(tree: Nodes): string {
  const parts: string[] = [];
  const rest: (Nodes | string)[] = [tree];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    if (blocks.has(next.type)) rest.push('\n');
    if (!('children' in next)) parts.push(ownText(next));
    else for (const child of next.children.toReversed()) rest.push(child);
  }
  return parts.join('');
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'code', 'footnoteDefinition']);

function ownText(node: Nodes): string {
  if (node.type === 'image') return `${node.title ?? node.alt ?? ''}\n`;
  if (node.type === 'imageReference') return `${node.alt ?? ''}\n`;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return textOfHtml(node.value);
  return 'value' in node ? node.value : '';
}

/** Tags within a word leave it whole, others part what they stand between. */
function textOfHtml(html: string): string {
  const seen = html.replace(unseen, '');
  // Behind the last end of a tag there is no other, which is not to be looked for at each “<”.
  const end = seen.lastIndexOf('>') + 1;
  return (
    seen
      .slice(0, end)
      .replace(inlineTag, '')
      .replace(/<[^>]*>/g, '\n') + seen.slice(end)
  );
}

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const inlineTag =
  /<\/?(?:a|abbr|b|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var)\b[^>]*>/gi;
