import type { Element, Nodes, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeRaw).freeze();

/** Parses a page as a browser does. */
export function parseHtml(html: string): Root {
  const text = html.replace(/^\s*<!doctype html>/i, '');
  // rehype-raw reads a whole document, and not a fragment, when a doctype leads.
  const children = [{ type: 'doctype' }, { type: 'raw', value: text }] as unknown as RootContent[];
  return parser.runSync({ type: 'root', children }) as Root;
}

/** Every element, or those of a name and class, in the order of the page. */
export function elements(within: Nodes, name?: string, className?: string): Element[] {
  const found: Element[] = [];
  visit(within, 'element', (node) => {
    if (name !== undefined && node.tagName !== name) return;
    if (className !== undefined && ![node.properties.className].flat().includes(className)) return;
    found.push(node);
  });
  return found;
}

/** The first of them. */
export function element(within: Nodes, name: string, className?: string): Element {
  const [first] = elements(within, name, className);
  if (first === undefined) throw new Error(`The page has no <${name}>${className ? ` of class ${className}` : ''}.`);
  return first;
}

/** What a reader reads in it, white space collapsed. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  visit(node, 'text', ({ value }) => {
    parts.push(value);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** An attribute as text; '' when it is not there. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}
