import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Rehype: the title is the page's only `h1`, so one written in the body becomes an `h2`. */
export function rehypeHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'h1') node.tagName = 'h2';
    });
  };
}
