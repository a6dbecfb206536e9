import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
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

const titleWords = /(?:^| )(?:\w*title|\w*tieu ?de|headline)(?: |$)/;
const sectionWords = /(?:^| )(?:cate|category|chuyen ?muc|cat name|section name)(?: |$)/;
const summaryWords = /(?:^| )(?:sapo|chapeau|tom ?tat|lead|summary|intro ?text|description detail)(?: |$)/;
const shortestTitle = 8;
const longestTitle = 300;

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
  const title = firstOf(page, pattern?.title) ?? findTitle(page, titles, main);
  const summary = firstOf(page, pattern?.summary) ?? findNamed(page, summaryWords, { shortest: 20, longest: 1200 });
  const tags = pattern?.tags.length ? pattern.tags : ['a[rel~="tag"]'];
  return {
    title,
    date: findDate(page, pattern?.date, main, title),
    authors: findAuthors(page, pattern?.author, main),
    category:
      firstOf(page, pattern?.category) ??
      lastCrumb(page) ??
      findNamed(page, sectionWords, { shortest: 2, longest: 60 }),
    summary: summary === main ? undefined : summary,
    tags: tags.flatMap((each) => selectAll(each, page)),
  };
}

/** The heading that the head of the page names too; else the first `h1`, else what is called a title right above the text. */
function findTitle(page: Root, titles: readonly string[], main: Element | undefined): Element | undefined {
  const called = findAll(page, (each) => titleWords.test(nameWords(each).join(' ')));
  const headings = [...selectAll('h1, h2, h3', page), ...called].filter(
    (element) => textOf(element).length >= shortestTitle,
  );
  const isMeant = (element: Element): boolean =>
    titles.some((title) => title.replace(/\s+/g, ' ').includes(textOf(element)));
  return (
    headings.find(isMeant) ??
    headings.find((element) => element.tagName === 'h1') ??
    (main && lastBefore(page, main, headings))
  );
}

/** The last of some elements that stands before the text. */
function lastBefore(page: Root, main: Element, elements: readonly Element[]): Element | undefined {
  let last: Element | undefined;
  visit(page, 'element', (element) => {
    if (element === main) return EXIT;
    if (elements.includes(element) && textOf(element).length <= longestTitle) last = element;
    return CONTINUE;
  });
  return last;
}

function lastCrumb(page: Root): Element | undefined {
  const links = findAll(page, (each) => /breadcrumb/.test(nameWords(each).join(' '))).flatMap((each) =>
    findAll(each, (inner) => inner.tagName === 'a'),
  );
  return links.findLast((link) => textOf(link) !== '' && !/^(?:trang chủ|home|trang nhất)$/iu.test(textOf(link)));
}
