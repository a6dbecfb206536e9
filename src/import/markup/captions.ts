import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { foldKey } from '../../lib/vietnamese/fold.ts';
import { cleanLine } from '../text/clean.ts';
import { findAll, holds, isElement, nameWords, property, textOf } from './tree.ts';

const captionWords =
  /(?:^| )(?:caption|chu ?thich|cap|photo caption|image desc|img desc|note img|desc cation|wp caption text|pcaption|chu thich anh)(?: |$)/;
const figureWords =
  /(?:^| )(?:wp caption|photo box|image box|box anh|img wrap|video box|pic|vccorp img|tplcaption)(?: |$)/;
const smallestPhotograph = 48;

/** Whether an element is a picture worth keeping: not a spacer, a quotation mark, an icon. */
export function isPhotograph(element: Element): boolean {
  if (element.tagName !== 'img') return false;
  const width = Number.parseInt(
    property(element, 'width') || (/(?:^|[;\s])width\s*:\s*(\d+)px/i.exec(property(element, 'style'))?.[1] ?? ''),
    10,
  );
  const height = Number.parseInt(property(element, 'height'), 10);
  const isSmall = [width, height].some((side) => side < smallestPhotograph);
  return (
    !isSmall &&
    !/(?:^|\/)(?:blank|spacer|pixel|quote_?(?:open|close)|transparent|1x1)\.(?:gif|png)$/i.test(
      property(element, 'src'),
    )
  );
}

/** Gives a picture its caption; a further one is added to it. */
export function captionPicture(image: Element, text: string): void {
  const caption = withCreditMark(cleanLine(text));
  const before = property(image, 'dataCaption');
  if (caption !== '') image.properties.dataCaption = before === '' ? caption : `${before} ${caption}`;
}

/**
 * Gathers what sites write around photographs: figures, boxes with a caption, a paragraph of class caption below. Each
 * picture gets its caption as `data-caption`; pictures of one figure share a paragraph.
 */
export function gatherCaptions(parent: Parents): void {
  for (const child of parent.children) if (child.type === 'element') gatherCaptions(child);
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = children.findLast((each) => each.type !== 'text' || each.value.trim() !== '');
    if (isFigure(child)) children.push(...takeFigureApart(child));
    else if (isElement(child) && isCaption(child) && last !== undefined && endsInPicture(last)) {
      const image = findAll(h('div', [last]), isPhotograph).at(-1);
      if (image !== undefined) captionPicture(image, textOf(child));
    } else children.push(child);
  }
  parent.children = children as Parents['children'];
}

/** A figure, or a box that is named like one and holds little more than pictures and a caption. */
function isFigure(node: ElementContent): node is Element {
  if (!isElement(node) || !holds(node, 'img')) return false;
  if (node.tagName === 'figure') return true;
  return node.tagName === 'div' && figureWords.test(nameWords(node).join(' ')) && textOf(node).length <= 600;
}

/** A paragraph that names itself a caption, or one in italics in the middle of the line, below a picture. */
function isCaption(element: Element): boolean {
  const text = textOf(element);
  if (text === '' || text.length > 600 || holds(element, 'img', 'table')) return false;
  if (element.tagName === 'figcaption' || captionWords.test(nameWords(element).join(' '))) return true;
  const isItalic =
    findAll(element, (each) => ['em', 'i'].includes(each.tagName))
      .map(textOf)
      .join(' ') === text;
  return element.properties.dataBelow === true ? isItalic || isCentred(element) : isItalic && isCentred(element);
}

function isCentred(element: Element): boolean {
  return /text-align\s*:\s*center/i.test(property(element, 'style')) || property(element, 'align') === 'center';
}

/** Whether a node holds pictures and no words. */
function endsInPicture(node: ElementContent): boolean {
  return isElement(node) && textOf(node) === '' && findAll(h('div', [node]), isPhotograph).length > 0;
}

function takeFigureApart(figure: Element): ElementContent[] {
  const images = findAll(figure, isPhotograph);
  const linked = findAll(
    figure,
    (each) => isPhotograph(each) || (each.tagName === 'a' && textOf(each) === '' && holds(each, 'img')),
  );
  const last = images.at(-1);
  const text = textOf(figure);
  if (last === undefined) return figure.children;
  if (text !== '') captionPicture(last, text);
  return linked.length > 0 ? [h('p', linked)] : figure.children;
}

/** The words under a picture, as Markdown holds them; its alternative text, unless it repeats or says nothing. */
export function wordsOfPicture(image: Element): { alt: string; caption: string } {
  const caption = property(image, 'dataCaption');
  const alt = cleanLine(property(image, 'alt'));
  const isEmpty = !/^\P{L}*\p{L}\S*\s\P{L}*\p{L}/u.test(alt) || /\.(?:jpe?g|png|gif|webp)$/i.test(alt);
  return { alt: isEmpty || foldKey(alt) === foldKey(caption) ? '' : alt, caption };
}

/** `… tại hội nghị. Ảnh Hoàng Anh.` → `… tại hội nghị. Ảnh: Hoàng Anh.`: the mark by which a credit is known. */
function withCreditMark(caption: string): string {
  const end = caption
    .slice(-longestCredit)
    .replace(/([.!?…)]\s*|\()Ảnh\s+(?=\p{Lu}[\p{L}.]*(?:[\s/–-]+\p{Lu}[\p{L}.]*)*\.?\)?\.?$)/u, '$1Ảnh: ');
  return caption.slice(0, -longestCredit) + end;
}

/** No newsroom names so many photographers. The bound keeps the time linear in the length of the caption. */
const longestCredit = 300;
