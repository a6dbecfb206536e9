import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** The syntax that src/markdown/parse.ts understands, so that all of it is escaped. */
const extensions = [gfmTableToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown()];

/**
 * Markdown whose paragraphs show exactly these texts: whatever Markdown would take for syntax is escaped.
 *
 * @example paragraphsToMarkdown(['1. Mở đầu', '---']) // '1\\. Mở đầu\n\n\\---\n'
 */
export function paragraphsToMarkdown(paragraphs: readonly string[]): string {
  const root: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  return treeToMarkdown(root);
}

/** The text of a tree, as editors of this archive write it. */
export function treeToMarkdown(root: Root): string {
  return toMarkdown(root, { extensions, bullet: '-', emphasis: '*', rule: '-' });
}
