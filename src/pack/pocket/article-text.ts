import { attributesOf } from '../pages/attributes.ts';
import { rewriteTags } from '../pages/tags.ts';

/** What an excerpt is taken from. */
export interface ArticleText {
  /** `2023-08-03` */
  day: string;
  /** Words of the article, as HTML without tags. */
  text: string;
}

const mark = 'data-article-text';

/**
 * The text of an article, from its published page: the elements marked `data-article-text`, one a line.
 *
 * @returns undefined when the page is no article
 */
export function articleTextOf(html: string): ArticleText | undefined {
  const day = /<meta name="DC\.date" content="(\d{4}-\d{2}-\d{2})/.exec(html)?.[1];
  if (day === undefined || !html.includes(mark)) return undefined;
  const texts: string[] = [];
  let marked: { name: string; from: number; depth: number } | undefined;
  rewriteTags(html, ({ name, text, at }) => {
    if (marked === undefined) {
      if (text.includes(mark) && attributesOf(text).has(mark)) marked = { name, from: at + text.length, depth: 1 };
    } else if (name === marked.name) marked.depth += 1;
    else if (name === `/${marked.name}`) {
      marked.depth -= 1;
      if (marked.depth > 0) return undefined;
      texts.push(rewriteTags(html.slice(marked.from, at), () => '').trim());
      marked = undefined;
    }
    return undefined;
  });
  return { day, text: texts.join('\n') };
}
