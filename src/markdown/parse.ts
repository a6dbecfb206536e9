import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { boundMarkdown, boundTree } from './nesting.ts';
import { parseInPieces } from './pieces.ts';
import { parseClosed } from './unclosed.ts';

/**
 * Markdown with tables, footnotes and strikethrough. Taken one by one because remark-gfm's literal autolinks alone cost
 * 0.8 ms an article (docs/architecture.md, "Markdown").
 */
const parser = unified()
  .data('micromarkExtensions', [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()])
  .use(remarkParse)
  .freeze();

/** Parses the body of an article, album or page. */
export function parseMarkdown(body: string): Root {
  return boundTree(parseClosed(boundMarkdown(body), (text) => parseInPieces(text, parseWhole)));
}

/** Parses Markdown as it stands, all of it. */
export function parseWhole(text: string): Root {
  return parser.parse(text);
}
