import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import { toString as markdownText } from 'mdast-util-to-string';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../markdown/parse.ts';
import type { BesideFile } from '../pipeline/source.ts';
import type { Remark } from '../report/reasons.ts';
import { cleanText } from '../text/clean.ts';
import { treeToMarkdown } from '../text/markdown.ts';
import { gatherCaptions } from './captions.ts';
import { tidyInline } from './inline.ts';
import { countLetters, missingLetters } from './letters.ts';
import { splitParagraphs } from './paragraphs.ts';
import { prune } from './prune.ts';
import { takeTablesApart } from './tables.ts';
import { resolveTargets, type Targets } from './targets.ts';
import { rawText, replaceAll } from './tree.ts';

/** A body as Markdown, with what comes along. */
export interface Converted {
  /** '' when there is nothing. */
  markdown: string;
  files: BesideFile[];
  remarks: Omit<Remark, 'line'>[];
}

const shownWords = 80;

/**
 * Turns the HTML of a body into the Markdown that editors write: photographs with captions as figures, lists, quotations,
 * tables and links; adverts, buttons and menus are left out and reported. The letters of both are counted: should some be
 * missing, that is reported, too.
 */
export async function convertBody(body: Parents, targets: Targets): Promise<Converted> {
  const dropped = prune(body);
  const source = countLetters(rawText(body));
  renameElements(body);
  takeTablesApart(body);
  splitParagraphs(body);
  gatherCaptions(body);
  const { files, remarks } = await resolveTargets(body, targets);
  tidyInline(body);
  levelHeadings(body);
  const root: Root = { type: 'root', children: body.children as Root['children'] };
  const markdown = cleanText(treeToMarkdown(toMarkdownTree.runSync(root)));
  const missing = missingLetters(source, countLetters(writtenText(markdown)));
  return {
    markdown: markdown.trim() === '' ? '' : markdown,
    files,
    remarks: [
      ...remarks,
      ...dropped.map((text) => ({ reason: 'dropped' as const, details: { text: cut(text) } })),
      ...(missing > 0 ? [{ reason: 'letters-lost' as const, details: { count: String(missing) } }] : []),
    ],
  };
}

const toMarkdownTree = unified().use(rehypeRemark).freeze();

/** Elements of old that mean what newer ones do. */
function renameElements(body: Parents): void {
  const newer = new Map([
    ['center', 'div'],
    ['dir', 'ul'],
    ['menu', 'ul'],
    ['legend', 'p'],
    ['summary', 'p'],
  ]);
  replaceAll(body, (element) => {
    if (preformatted.has(element.tagName)) return [h('div', withBreaks(element.children))];
    const tagName = newer.get(element.tagName);
    return tagName === undefined ? undefined : [{ ...element, tagName }];
  });
}

/** Old editors set poems and signatures with it. */
const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext']);

function withBreaks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') return [{ ...child, children: withBreaks(child.children) }];
    if (child.type !== 'text') return [child];
    return child.value
      .split('\n')
      .flatMap((value, index) => [...(index > 0 ? [h('br')] : []), { type: 'text', value }]);
  });
}

/** The largest heading of a body is of the second level: the title is the first. Empty ones are none. */
function levelHeadings(body: Parents): void {
  const levels = new Set<number>();
  visit(body as Root, 'element', ({ tagName }) => {
    if (/^h[1-6]$/.test(tagName)) levels.add(Number(tagName[1]));
  });
  const order = [...levels].sort();
  replaceAll(body, (element): ElementContent[] | undefined => {
    if (!/^h[1-6]$/.test(element.tagName)) return undefined;
    if (rawText(element).trim() === '') return element.children;
    return [{ ...element, tagName: `h${Math.min(6, order.indexOf(Number(element.tagName[1])) + 2)}` } as Element];
  });
}

/** All words that Markdown shows, captions included. */
function writtenText(markdown: string): string {
  const tree = parseMarkdown(markdown);
  const captions: string[] = [];
  visit(tree, 'image', ({ title }) => {
    if (title) captions.push(title);
  });
  return [markdownText(tree, { includeImageAlt: true, includeHtml: false }), ...captions].join(' ');
}

function cut(text: string): string {
  return text.length <= shownWords ? text : `${text.slice(0, shownWords).toWellFormed()}…`;
}
