import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { isPhotograph } from './captions.ts';
import { isBlock, isElement, textOf } from './tree.ts';

/** What may hold blocks: loose text in it becomes paragraphs. */
const containers = new Set(
  'root body div article section main center blockquote li dd td th address figure header footer fieldset details aside form'.split(
    ' ',
  ),
);
/** Mean length of the lines from which on each is a paragraph of its own. */
const paragraphLength = 160;

/**
 * Makes paragraphs of what old editors set with `<br>`: an empty line ends one, and where all lines are long, each line is
 * one. Loose text between blocks becomes paragraphs, too.
 */
export function splitParagraphs(parent: Parents): void {
  const isContainer = parent.type === 'root' || (parent.type === 'element' && containers.has(parent.tagName));
  if (isContainer && !isPlainItem(parent)) parent.children = blocksOf(parent.children as ElementContent[]);
  for (const child of parent.children) if (child.type === 'element') splitParagraphs(child);
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? splitLines(child) : [child],
  ) as Parents['children'];
}

/** An item of a list that is one line, perhaps with a list below it, needs no paragraph. */
function isPlainItem(parent: Parents): boolean {
  if (!isElement(parent, 'li', 'dd', 'dt')) return false;
  const { children } = parent;
  const isBroken = children.some((child, index) => isElement(child, 'br') && isElement(children[index + 1], 'br'));
  return !isBroken && children.every((child) => !holdsBlock(child) || isElement(child, 'ul', 'ol'));
}

function blocksOf(children: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    if (loose.some((node) => textOf(node) !== '' || isShown(node))) blocks.push(h('p', loose));
    loose = [];
  };
  for (const child of children) {
    if (!holdsBlock(child)) loose.push(child);
    else {
      flush();
      blocks.push(child);
    }
  }
  flush();
  return blocks;
}

/** Whether a node is a block, or an inline element that somebody has put around blocks. */
function holdsBlock(node: ElementContent): boolean {
  return isBlock(node) || (node.type === 'element' && node.children.some(holdsBlock));
}

/** Whether a node is or holds a picture or player: something without words that is still to be seen. */
function isShown(node: ElementContent): boolean {
  if (isElement(node, 'img', 'iframe', 'video', 'audio', 'embed', 'object')) return true;
  return node.type === 'element' && node.children.some(isShown);
}

/** Pictures on a line of their own are a paragraph of their own; what stands below them in the same paragraph is marked so. */
function splitLines({ children, properties }: Element): Element[] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const filled = lines.map(wordsOf).filter((text) => text !== '');
  const isLong =
    filled.length > 1 && filled.reduce((sum, text) => sum + text.length, 0) / filled.length >= paragraphLength;

  const paragraphs: Element[] = [];
  let open: Element | undefined;
  let isBelow = false;
  for (const line of lines) {
    const isPictures = line.some(isShown);
    const isEmpty = wordsOf(line) === '';
    if (isEmpty) {
      open = undefined;
      if (isPictures) paragraphs.push(h('p', line));
      isBelow ||= isPictures;
    } else if (open !== undefined && !isLong) open.children.push(h('br'), ...line);
    else {
      open = h('p', line);
      open.properties = isBelow ? { ...properties, dataBelow: true } : { ...properties };
      paragraphs.push(open);
    }
  }
  return paragraphs.flatMap(liftPictures);
}

/** Photographs beside words are put before or behind them, where they become figures. */
function liftPictures(paragraph: Element): Element[] {
  if (textOf(paragraph) === '') return [paragraph];
  const first = paragraph.children.findIndex((node) => textOf(node) !== '');
  const isLifted = (node: ElementContent): boolean =>
    textOf(node) === '' && (isElement(node, 'img') ? isPhotograph(node) : isShown(node));
  const before = paragraph.children.filter((node, index) => index < first && isLifted(node));
  const behind = paragraph.children.filter((node, index) => index > first && isLifted(node));
  if (before.length + behind.length === 0) return [paragraph];
  const words = h(
    'p',
    paragraph.children.filter((node) => !isLifted(node)),
  );
  words.properties = paragraph.properties;
  return [...(before.length > 0 ? [h('p', before)] : []), words, ...(behind.length > 0 ? [h('p', behind)] : [])];
}

function wordsOf(line: readonly ElementContent[]): string {
  return line.map(textOf).join('').trim();
}
