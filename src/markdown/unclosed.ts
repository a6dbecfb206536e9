import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/*
 * A comment, a script or a title hides from the reader all that stands before its end. Where none comes (“thẻ <script>
 * dùng để…”, half a comment) the rest of the article would be gone from its page, so the beginning is read as the
 * characters it is.
 */

/** How often a body may be parsed again; what hides the rest even then is shown as it was written. */
const mostPasses = 10;

/**
 * Parses a body so that no raw HTML which is left open hides what follows.
 *
 * @param parse Markdown → tree
 */
export function parseClosed(body: string, parse: (body: string) => Root): Root {
  let text = body;
  for (let pass = 0; ; pass++) {
    const tree = parse(text);
    const block = text.includes('<') ? showUnclosed(tree, pass < mostPasses) : undefined;
    if (block === undefined) return tree;
    // As characters, for the block has taken in Markdown that must count again.
    text = `${text.slice(0, block)}\\${text.slice(block)}`;
  }
}

/**
 * Makes text of the tags that are left open. Changes the tree.
 *
 * @returns where a block begins that is left open and took in what follows, when `parsesAgain`
 */
function showUnclosed(tree: Root, parsesAgain: boolean): number | undefined {
  const written: Html[] = [];
  const blocks = new Set<Html>();
  visit(tree, 'html', (node, _, parent) => {
    written.push(node);
    if (parent !== undefined && blockParents.has(parent.type)) blocks.add(node);
  });
  for (const { node, place } of findUnclosed(written)) {
    const isBlock = blocks.has(node);
    if (isBlock && parsesAgain && place === 0) return node.position?.start.offset;
    const text = { type: 'text', value: node.value };
    Object.assign(node, isBlock ? { type: 'paragraph', children: [text] } : text);
  }
  return undefined;
}

const blockParents = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const openings =
  /<(?:!--|\?|(?:iframe|noembed|noframes|noscript|plaintext|script|select|style|template|textarea|title|xmp)(?=[\s/>]))/gi;

/** Openings without an end, each with its place in its node. Goes through the nodes as a browser does. */
function findUnclosed(nodes: readonly Html[]): { node: Html; place: number }[] {
  const found: { node: Html; place: number }[] = [];
  const html = nodes.map(({ value }) => value).join('\n');
  const endless = new Set<string>();
  let start = 0;
  let index = 0;
  openings.lastIndex = 0;
  for (let match = openings.exec(html); match !== null; match = openings.exec(html)) {
    let node = nodes[index];
    while (node !== undefined && match.index > start + node.value.length) {
      start += node.value.length + 1;
      node = nodes[++index];
    }
    if (node === undefined) break;
    const kind = match[0].toLowerCase();
    const end = endless.has(kind) ? -1 : endOf(kind, html, match.index);
    if (end === -1) {
      endless.add(kind);
      found.push({ node, place: match.index - start });
    } else openings.lastIndex = end;
  }
  return found;
}

/** Where what begins at a place ends; -1 when it does not. */
function endOf(kind: string, html: string, from: number): number {
  if (kind === '<!--') return html.indexOf('-->', from + 2);
  if (kind === '<?') return html.indexOf('?>', from);
  const end = new RegExp(`</${kind.slice(1)}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}
