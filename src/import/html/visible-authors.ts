import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { findAll, isBlock, property, textOf } from '../markup/tree.ts';
import { findNamed, firstOf } from './find-element.ts';

const authorWords = /(?:^| )(?:author|tac ?gia|byline|writer|but ?danh|pauthor|ptacgia)(?: |$)/;

/**
 * The elements that name who wrote an article: those the pattern says, those that are marked or called so, the name at the
 * end of the text.
 */
export function findAuthors(
  page: Root,
  selectors: readonly string[] | undefined,
  main: Element | undefined,
): Element[] {
  const said = firstOf(page, selectors);
  if (said !== undefined) return [said];
  const marked = selectAll('[rel~="author"], [itemprop~="author"]', page).filter((element) => isName(textOf(element)));
  if (marked.length > 0) return marked;
  const found =
    findNamed(page, authorWords, { shortest: 2, longest: 80 }) ??
    (main && (findSignature(main) ?? findLineBehind(page, main)));
  return found === undefined ? [] : [found];
}

/** The last line of a text, on the right or in bold, when it is a name. */
function findSignature(main: Element): Element | undefined {
  const lines = findAll(
    main,
    (each) =>
      /^(?:p|div|h\d)$/.test(each.tagName) && !each.children.some((child) => isBlock(child)) && textOf(each) !== '',
  );
  return lines
    .slice(-2)
    .reverse()
    .find((line) => isName(textOf(line)) && isSetApart(line));
}

/** The line behind the text, when it is a name of two words or set apart. */
function findLineBehind(page: Root, main: Element): Element | undefined {
  const parent = parentOf(page, main);
  const behind = (parent?.children ?? []).slice((parent?.children ?? []).indexOf(main) + 1);
  const [line] = behind.filter((child) => child.type === 'element' && textOf(child) !== '');
  if (line?.type !== 'element' || !isName(textOf(line))) return undefined;
  return isSetApart(line) || textOf(line).includes(' ') ? line : undefined;
}

function parentOf(node: Root | Element, wanted: Element): Root | Element | undefined {
  if ((node.children as unknown[]).includes(wanted)) return node;
  for (const child of node.children) {
    const found = child.type === 'element' ? parentOf(child, wanted) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSetApart(line: Element): boolean {
  if (/text-align\s*:\s*right/i.test(property(line, 'style')) || property(line, 'align') === 'right') return true;
  const bold = findAll(line, (each) => /^(?:b|strong|em|i)$/.test(each.tagName));
  return bold.map(textOf).join(' ') === textOf(line);
}

function isName(text: string): boolean {
  const name = text
    .replace(/^(?:(?:bài|tin|ảnh|và|tác giả|theo|nguồn|thực hiện|pv)[\s,:&/]*)+/iu, '')
    .replace(/\s*\([^()]*\)$/, '');
  const words = name.split(/\s+/);
  return (
    name.length <= 60 &&
    words.length <= 8 &&
    words.every((word) => /^[\p{Lu}–—&/-]/u.test(word)) &&
    !/\d|[.!?]$/u.test(name)
  );
}
