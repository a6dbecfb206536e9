import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { findAll, isBlock, replaceAll, textOf } from '../markup/tree.ts';
import { cleanLine } from '../text/clean.ts';
import { readJsonLd } from './json-ld.ts';
import { findMainBlock } from './main-block.ts';
import { readMetaTags } from './meta-tags.ts';
import type { IndexEntry } from './page-index.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { ParsedPage } from './read-page.ts';
import { findVisibleFacts, type VisibleFacts } from './visible-facts.ts';

/** All that a page says of its article. */
export interface PageFacts {
  title: string;
  date?: string;
  /** Whether the date is that of a line near the title, and nothing says that it is the article's. */
  isDateGuessed: boolean;
  authors: string[];
  category?: string;
  summary?: string;
  tags: string[];
  url?: string;
  /** The text, without what has been read from it; undefined when the page holds none. */
  main?: Element;
  /** Whether the text was found by weight alone. */
  isGuessed: boolean;
}

/** Reads a page: a list beside it has the first word, then the site's pattern, what it says to machines, what it shows. */
export function readPageFacts(
  page: ParsedPage,
  patterns: readonly Pattern[],
  entry: IndexEntry | undefined,
): PageFacts {
  const { tree } = page;
  const pattern = patternOf(tree, patterns);
  const jsonLd = readJsonLd(tree);
  const meta = readMetaTags(tree, page.html);
  const documentTitle = textOf(select('title', tree) ?? { type: 'root', children: [] });
  const block = mainOf(page, pattern);
  const titles = [jsonLd.title, meta.title, documentTitle, entry?.title].filter(
    (title) => title != null && title !== '',
  ) as string[];
  const visible = findVisibleFacts(tree, pattern, block?.element, titles);
  const title = entry?.title ?? titleOf(visible, jsonLd.title, meta.title, documentTitle);
  const authors =
    [entry?.author ?? [], visible.authors.map(authorText), jsonLd.authors.filter(isPersonName), meta.authors].find(
      (names) => names.length > 0,
    ) ?? [];
  const summary =
    entry?.summary ??
    (visible.summary && textOf(visible.summary)) ??
    declaredSummary(jsonLd.summary ?? meta.summary, block?.element);
  const declaredDate = entry?.date ?? jsonLd.date ?? meta.date;
  const main = block && withoutHead(block.element, visible, title);
  for (const selector of pattern?.remove ?? []) removeAll(main, selectAll(selector, tree));
  for (const selector of pattern?.quote ?? []) for (const box of selectAll(selector, tree)) box.tagName = 'blockquote';
  return {
    title: cleanLine(title),
    date: declaredDate ?? visible.date?.text,
    isDateGuessed: declaredDate === undefined && (visible.date?.isGuessed ?? false),
    authors,
    category:
      entry?.category ??
      (visible.category && pattern?.category.length ? textOf(visible.category) : undefined) ??
      jsonLd.category ??
      meta.category ??
      (visible.category && textOf(visible.category)),
    summary: summary === undefined ? undefined : cleanLine(summary),
    tags: [...new Set([entry?.tags ?? [], visible.tags.map(textOf), meta.tags].find((tags) => tags.length > 0) ?? [])]
      .map(cleanLine)
      .filter((tag) => tag !== ''),
    url: entry?.url ?? jsonLd.url ?? meta.url,
    main,
    isGuessed: block?.isGuessed ?? false,
  };
}

function mainOf(
  { tree, isFragment }: ParsedPage,
  pattern: Pattern | undefined,
): { element: Element; isGuessed: boolean } | undefined {
  const said = pattern?.body.map((selector) => select(selector, tree)).find((element) => element !== undefined);
  if (said !== undefined) return { element: said, isGuessed: false };
  const body = select('body', tree);
  return isFragment && body !== undefined ? { element: body, isGuessed: false } : findMainBlock(tree);
}

function titleOf(visible: VisibleFacts, ...declared: (string | undefined)[]): string {
  const shown = visible.title && textOf(visible.title);
  const said = declared.find((title) => title !== undefined && title !== '') ?? '';
  if (shown !== undefined && (said === '' || said.includes(shown) || declared.some((title) => title?.includes(shown))))
    return shown;
  return declared[0] ?? shown ?? said.replace(siteName, '');
}

/** `Tin A - Báo B`, `Tin A | Báo B`: behind the last mark stands the site. A dash alone may be the title's own. */
const siteName =
  /(?<!\s)\s+(?:\|\s+[^|]{2,60}|[–—-]\s+(?:Báo|Tạp chí|Trang|Cổng|Đài|Thông tấn|Ban|Sở|[\w.]+\.\w{2,4}\b)[^|–—-]{0,60})$/u;

function authorText(element: Element): string {
  return textOf(element).replace(/^(?:tác giả|bài, ảnh|bài và ảnh|tin, ảnh|bài|người viết|thực hiện)\s*:\s*/iu, '');
}

function isPersonName(name: string): boolean {
  return !/https?:|\.(?:vn|com|net|org)\b|^(?:báo|tạp chí|đài|admin)(?:\s|$)/iu.test(name);
}

/** A description that the text does not begin with. */
function declaredSummary(description: string | undefined, main: Element | undefined): string | undefined {
  if (description === undefined || main === undefined) return undefined;
  const start = cleanLine(description).replace(/(?<![….\s])[….\s]+$/u, '');
  return start.length < 20 || /(?:\.\.\.|…)$/u.test(description.trim()) || textOf(main).includes(start)
    ? undefined
    : start === ''
      ? undefined
      : cleanLine(description);
}

/** The text without title, date, author and summary, which stand above it from now on. */
function withoutHead(main: Element, { title, date, authors, summary }: VisibleFacts, words: string): Element {
  const isLineOf = (element: Element | undefined, text: string): boolean =>
    element !== undefined && textOf(element).length <= text.length + 24;
  const gone = [
    title,
    ...authors,
    summary,
    isLineOf(date?.element, date?.text ?? '') ? date?.element : undefined,
  ].filter((element) => element !== undefined);
  removeAll(
    main,
    gone.filter((element) => element !== main),
  );
  const first = findAll(
    main,
    (each) => isBlock(each) && textOf(each) !== '' && !each.children.some((child) => isBlock(child)),
  )[0];
  if (first !== undefined && textOf(first) === words) removeAll(main, [first]);
  return main;
}

function removeAll(main: Element | undefined, elements: readonly Element[]): void {
  if (main !== undefined) replaceAll(main, (element) => (elements.includes(element) ? [] : undefined));
}
