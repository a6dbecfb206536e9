/**
 * The text of an article, from its page: the index holds no copy of it, and the page is at hand when the reader opens it.
 *
 * @param url of the page, an anchor is no matter
 * @returns undefined when the page cannot be had
 */
export function articleText(url: string): Promise<string | undefined> {
  const page = url.replace(/#.*$/, '');
  let text = texts.get(page);
  if (text === undefined) {
    text = read(page);
    texts.set(page, text);
  }
  return text;
}

const texts = new Map<string, Promise<string | undefined>>();

async function read(page: string): Promise<string | undefined> {
  try {
    const response = await fetch(page);
    if (!response.ok) throw new Error(String(response.status));
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    return Array.from(parsed.querySelectorAll('[data-article-text]'), ({ textContent }) => textContent).join('\n');
  } catch {
    // A result without an excerpt is still a result; the next time may be better.
    texts.delete(page);
    return undefined;
  }
}
