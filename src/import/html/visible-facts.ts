import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { findAll, nameWords, textOf } from '../markup/tree.ts';
import { findNamed, firstOf } from './find-element.ts';
import type { Pattern } from './pattern.ts';
import { findAuthors } from './visible-authors.ts';
import { findDate, type VisibleDate } from './visible-date.ts';

/** What stands on a page for its readers, and the elements that say it. */
export interface VisibleFacts {
  title?: Element;
  date?: VisibleDate;
  authors: Element[];
  category?: Element;
  summary?: Element;
  tags: Element[];
}

const titleWords = /(?:^| )(?:title|tieu ?de|headline)(?: |$)/;
const summaryWords = /(?:^| )(?:sapo|chapeau|tom ?tat|lead|summary|intro ?text|description detail)(?: |$)/;
const shortestTitle = 8;

/**
 * Finds title, date, author, section and summary as a reader does: by where they stand and what they are called.
 *
 * @param titles what the head of the page says the title is, site's name included
 */
export function findVisibleFacts(
  page: Root,
  pattern: Pattern | undefined,
  main: Element | undefined,
  titles: readonly string[],
): VisibleFacts {
  const title = firstOf(page, pattern?.title) ?? findTitle(page, titles);
  const summary = firstOf(page, pattern?.summary) ?? findNamed(page, summaryWords, { shortest: 20, longest: 1200 });
  const tags = pattern?.tags.length ? pattern.tags : ['a[rel~="tag"]'];
  return {
    title,
    date: findDate(page, pattern?.date, main, title),
    authors: findAuthors(page, pattern?.author, main),
    category: firstOf(page, pattern?.category) ?? lastCrumb(page),
    summary: summary === main ? undefined : summary,
    tags: tags.flatMap((each) => selectAll(each, page)),
  };
}

/** The heading that the head of the page names too; else the first `h1`. */
function findTitle(page: Root, titles: readonly string[]): Element | undefined {
  const headings = [
    ...selectAll('h1, h2, h3', page),
    ...findAll(page, (each) => titleWords.test(nameWords(each).join(' '))),
  ].filter((element) => textOf(element).length >= shortestTitle);
  const isMeant = (element: Element): boolean =>
    titles.some((title) => title.replace(/\s+/g, ' ').includes(textOf(element)));
  return headings.find(isMeant) ?? headings.find((element) => element.tagName === 'h1');
}

function lastCrumb(page: Root): Element | undefined {
  const links = findAll(page, (each) => /breadcrumb/.test(nameWords(each).join(' '))).flatMap((each) =>
    findAll(each, (inner) => inner.tagName === 'a'),
  );
  return links.findLast((link) => textOf(link) !== '' && !/^(?:trang chủ|home|trang nhất)$/iu.test(textOf(link)));
}
