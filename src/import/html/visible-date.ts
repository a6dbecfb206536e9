import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { findWrittenDate } from '../../lib/date/written-date.ts';
import { findAll, holds, isBlock, nameWords, property, textOf } from '../markup/tree.ts';
import { firstOf, unseen } from './find-element.ts';

/** A date that stands on a page. */
export interface VisibleDate {
  text: string;
  element: Element;
  /** Whether nothing but its place says that it is the article's: it has no clock, and its element no name. */
  isGuessed: boolean;
}

const longestLine = 160;
const farthest = 24;
/** Lines that a date without a clock is moved away by: the head of a page shows today's. */
const clockless = 12;
/** Words that may stand beside a date on its line: outside the text, and in it. */
const wordsBeside = { outside: 60, inside: 24 };

/** The date of an article: where the pattern says, else the line near the title that is one. */
export function findDate(
  page: Root,
  selectors: readonly string[] | undefined,
  main: Element | undefined,
  title: Element | undefined,
): VisibleDate | undefined {
  const said = firstOf(page, selectors);
  const found = said && dateIn(said);
  if (found !== undefined) return { ...found, isGuessed: false };
  const lines = linesOf(page, main);
  const at = Math.max(0, title === undefined ? 0 : lines.findIndex(({ element }) => isOf(element, title)));
  let best: VisibleDate | undefined;
  let least = farthest;
  lines.forEach(({ element, isInside }, index) => {
    const date = dateIn(element);
    if (date === undefined || holds(element, 'a')) return;
    const isNamed = dateWords.test(nameWords(element).join(' ')) || element.tagName === 'time';
    const beside = textOf(element).length - date.text.length;
    if (!isNamed && beside > (isInside ? wordsBeside.inside : wordsBeside.outside)) return;
    const hasClock = /\d\s?[:hg]/.test(date.text);
    const distance = Math.abs(index - at) + (hasClock ? 0 : clockless) - (isNamed ? 4 : 0);
    if (distance >= least) return;
    least = distance;
    best = { ...date, isGuessed: !hasClock && !isNamed };
  });
  return best;
}

const dateWords = /(?:^| )(?:date|time|ngay|published?|post on|meta)(?: |$)/;

function dateIn(element: Element): Omit<VisibleDate, 'isGuessed'> | undefined {
  const texts = [textOf(element), element.tagName === 'time' ? property(element, 'dateTime') : ''];
  for (const text of texts) {
    const found = findWrittenDate(text, 'UTC');
    if (found !== undefined) return { text: text.slice(found.start, found.end), element };
  }
  return undefined;
}

function isOf(line: Element, title: Element): boolean {
  return (
    line === title ||
    findAll(title, (each) => each === line).length + findAll(line, (each) => each === title).length > 0
  );
}

/** Short lines of the page in order; of the text only the first, for some sites put its head into it. */
function linesOf(page: Root, main: Element | undefined): { element: Element; isInside: boolean }[] {
  const lines: { element: Element; isInside: boolean }[] = [];
  const walk = (element: Element, isInside: boolean): void => {
    if (unseen.test(element.tagName) || element.tagName === 'li') return;
    const children = element.children.filter((child) => child.type === 'element');
    if (element === main) {
      for (const child of children.slice(0, 8)) walk(child, true);
      return;
    }
    const text = textOf(element);
    if (text === '') return;
    if (text.length <= longestLine && !children.some(isBlock)) lines.push({ element, isInside });
    else for (const child of children) walk(child, isInside);
  };
  const body = select('body', page);
  if (body !== undefined) walk(body, false);
  return lines;
}
