import type { Element, ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { vi } from '../../../src/i18n/vi.ts';
import type { Photo } from '../../../src/lib/archive/types.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { type RenderOptions, renderMarkdown } from '../../../src/markdown/render.ts';

/** A body as a browser has it: what `renderMarkdown` gives, parsed again. */
export interface Page {
  html: string;
  /** Every element with this tag, in the order of the page. */
  all(tagName: string): Element[];
  /** The only one; throws when there is not exactly one. */
  one(tagName: string): Element;
  /** Name and value of every attribute of every element. */
  attributes: [name: string, value: string][];
  /** What a reader sees, white space collapsed. */
  text: string;
}

/** Renders a body of a site that lives under `/luu-tru/`. */
export function open(body: string, photos: readonly Photo[] = [], options: Partial<RenderOptions> = {}): Page {
  const urls = createUrls('https://vidu.vn', '/luu-tru/');
  const html = renderMarkdown(body, { photos, urls, media: [], stills: [], words: vi.media, ...options });
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as Root) as Root;
  const elements: Element[] = [];
  visit(tree, 'element', (node) => void elements.push(node));
  const all = (tagName: string): Element[] => elements.filter((node) => node.tagName === tagName);
  return {
    html,
    all,
    one(tagName) {
      const [only, ...others] = all(tagName);
      if (only === undefined || others.length > 0) throw new Error(`not one <${tagName}> in ${html}`);
      return only;
    },
    attributes: elements.flatMap(({ properties }) =>
      Object.entries(properties).map(([name, value]): [string, string] => [name, String(value)]),
    ),
    text: textOf(tree).replace(/\s+/g, ' ').trim(),
  };
}

/** The text of an element. */
export function textOf(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
