/**
 * What is read aloud of an article, in the order of the page: title, summary, paragraphs, headings and items of the body.
 * Not tables, pictures, code and notes, which make no sense to the ear.
 */
export function readableParts(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(
    'h1[data-searched], .sapo, .bai-viet :is(p, h2, h3, h4, li, dt, dd)',
  );
  return [...all].filter((part) => part.closest(unread) === null && part.querySelector('p, li') === null);
}

const unread = 'table, figure, pre, .footnotes';

/** The words of a part, without the numbers of its notes. */
export function textToRead(part: HTMLElement): string {
  const copy = document.createElement('div');
  copy.append(...[...part.childNodes].map((node) => node.cloneNode(true)));
  for (const each of copy.querySelectorAll('[data-footnote-ref]')) each.remove();
  return copy.textContent;
}
