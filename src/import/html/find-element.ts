import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { findAll, nameWords, textOf } from '../markup/tree.ts';

/** Elements of a page that its readers never see. */
export const unseen = /^(?:script|style|noscript|template|svg|head)$/;

/** The first element with words that one of the selectors finds, the first selector first. */
export function firstOf(page: Root, selectors: readonly string[] = []): Element | undefined {
  return selectors.flatMap((each) => selectAll(each, page)).find((element) => textOf(element) !== '');
}

/**
 * The first element whose classes or id say what it is, and whose text is of some length.
 *
 * @param words what `nameWords` gives for it
 */
export function findNamed(
  page: Root,
  words: RegExp,
  { shortest, longest }: { shortest: number; longest: number },
): Element | undefined {
  const [found] = findAll(page, (each) => {
    if (unseen.test(each.tagName) || !words.test(nameWords(each).join(' '))) return false;
    const { length } = textOf(each);
    return length >= shortest && length <= longest;
  });
  return found;
}
