import { decodeFromSearch } from '../../lib/search/encode.ts';

/**
 * Turns Pagefind's excerpt into nodes: text and `<mark>`, nothing else, whatever the text holds.
 *
 * @example excerptNodes('Ḏảng <mark>ủy</mark> &lt;b&gt;') // ['Đảng ', <mark>ủy</mark>, ' <b>']
 */
export function excerptNodes(excerpt: string): Node[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const text = document.createTextNode(toText(part.replace(/<\/?mark>/g, '')));
      if (!part.startsWith('<mark>')) return text;
      const mark = document.createElement('mark');
      mark.append(text);
      return mark;
    });
}

/** Pagefind escapes angle brackets only, and leaves ampersands as they are. */
function toText(html: string): string {
  return decodeFromSearch(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}
