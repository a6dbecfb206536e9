import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { findAll, isBlock, nameWords, rawText, textOf } from '../markup/tree.ts';

/** The element that holds an article's text. */
export interface MainBlock {
  element: Element;
  /** Whether it was found by weighing paragraphs, and not by a name it bears. */
  isGuessed: boolean;
}

/** What sites call the block that holds the text, the surest first. */
const names = [
  '[itemprop~="articleBody"]',
  '.entry-content',
  '.article-body',
  '.article-content',
  '.singular-content',
  '.detail-content',
  '.content-detail',
  '.content_detail',
  '.fck_detail',
  '.knc-content',
  '.news-content',
  '.post-content',
  '#article-body',
  '#content_detail_news',
  '#divNewsContent',
  '.noidung',
  '#noidung',
  'article',
];
const leastLetters = 120;
const mostLinked = 0.5;
const shortest = 25;

/**
 * The block of a page that holds its article: by the name it bears, else by weight. Every paragraph gives its length to the
 * blocks around it, less what is inside links, as readers such as Readability do it; unlike them the block comes out
 * whole, so that nothing is lost in it unseen.
 */
export function findMainBlock(page: Root): MainBlock | undefined {
  for (const name of names) {
    const named = largest(selectAll(name, page).filter(isText));
    if (named !== undefined) return { element: named, isGuessed: false };
  }
  const heaviest = findHeaviest(page);
  return heaviest === undefined ? undefined : { element: heaviest, isGuessed: true };
}

function isText(element: Element): boolean {
  return textOf(element).length >= leastLetters && linkedShare(element) <= mostLinked;
}

function largest(elements: readonly Element[]): Element | undefined {
  return elements.reduce<Element | undefined>(
    (best, each) => (best === undefined || textOf(each).length > textOf(best).length ? each : best),
    undefined,
  );
}

function findHeaviest(page: Root): Element | undefined {
  const body = select('body', page);
  if (body === undefined) return undefined;
  const weights = new Map<Element, number>();
  const parents = new Map<Element, Element>();
  const walk = (element: Element): void => {
    if (/^(?:script|style|nav|footer|aside|noscript)$/.test(element.tagName)) return;
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      parents.set(child, element);
      walk(child);
    }
    const length = ownWords(element).length;
    if (length < shortest) return;
    const weight = 1 + Math.min(length / 100, 3);
    let share = 1;
    for (
      let block: Element | undefined = parents.get(element) ?? element;
      block !== undefined && share > 0.2;
      block = parents.get(block)
    ) {
      weights.set(block, (weights.get(block) ?? 0) + weight * share);
      share /= 2;
    }
  };
  walk(body);

  const score = (element: Element): number =>
    (weights.get(element) ?? 0) * (1 - linkedShare(element)) * nameFactor(element);
  const best = [...weights.keys()].reduce<Element | undefined>(
    (heaviest, each) => (heaviest === undefined || score(each) > score(heaviest) ? each : heaviest),
    undefined,
  );
  if (best === undefined || !isText(best)) return undefined;
  return withNeighbours(best, parents, score);
}

/** The block above, when the text goes on in a neighbour. */
function withNeighbours(
  best: Element,
  parents: ReadonlyMap<Element, Element>,
  score: (element: Element) => number,
): Element {
  const parent = parents.get(best);
  if (parent === undefined || parent.tagName === 'body') return best;
  const others = parent.children.filter((child) => child.type === 'element');
  const goesOn = others.some((child) => child !== best && score(child) > score(best) * 0.2 && linkedShare(child) < 0.2);
  const before = others[others.indexOf(best) - 1];
  return goesOn || (before !== undefined && isOpening(before)) ? withNeighbours(parent, parents, score) : best;
}

/** Whether a block right before the text is its first sentences, which some sites set apart; a title has no full stop. */
function isOpening(element: Element): boolean {
  const text = textOf(element);
  const isSentence = text.length >= shortest && text.length <= 1200 && (/[.…]["”]?$/u.test(text) || text.length >= 160);
  return isSentence && !/^h\d$/.test(element.tagName) && linkedShare(element) < 0.2;
}

/** Words of a block that stand in no block of their own. */
function ownWords(element: Element): string {
  if (!isBlock(element) || /^(?:table|tbody|tr|ul|ol)$/.test(element.tagName)) return '';
  return element.children
    .filter((child) => !isBlock(child))
    .map(rawText)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function nameFactor(element: Element): number {
  const words = nameWords(element).join(' ');
  if (/(?:^| )(?:comments?|binh luan|sidebar|footer|menu|related|lien quan|widget|foot|head)(?: |$)/.test(words))
    return 0.2;
  return /(?:^| )(?:content|noi ?dung|detail|article|post|news|body|main|bai viet)(?: |$)/.test(words) ? 1.3 : 1;
}

function linkedShare(element: Element): number {
  const all = textOf(element).length;
  const linked = findAll(element, (each) => each.tagName === 'a').reduce((sum, each) => sum + textOf(each).length, 0);
  return all === 0 ? 0 : linked / all;
}
