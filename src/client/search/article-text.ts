import { articleHtml } from '../served/article-html.ts';

/**
 * The text of an article, from its page: the index holds no copy of it, and the page is at hand when the reader opens it.
 *
 * @param url from the root, an anchor is no matter
 * @param day it is of, `2023-08-03`
 * @returns undefined when the page cannot be had
 */
export function articleText(url: string, day: string): Promise<string | undefined> {
  const path = url.replace(/#.*$/s, '');
  let text = texts.get(path);
  if (text === undefined) {
    text = read(path, day);
    texts.set(path, text);
  }
  return text;
}

const texts = new Map<string, Promise<string | undefined>>();

async function read(path: string, day: string): Promise<string | undefined> {
  try {
    const parsed = new DOMParser().parseFromString(await articleHtml(path, day), 'text/html');
    return Array.from(parsed.querySelectorAll('[data-article-text]'), ({ textContent }) => textContent).join('\n');
  } catch {
    // A result without an excerpt is still a result; the next time may be better.
    texts.delete(path);
    return undefined;
  }
}
