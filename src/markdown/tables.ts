import type { Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Rehype: a table stands in a box of its own that scrolls sideways on a phone and can be reached by keyboard. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || parent === undefined) return;
      parent.children[index] = h('div', { className: ['bang'], tabIndex: 0, role: 'region', ariaLabel: 'Bảng' }, [
        node,
      ]);
      return SKIP;
    });
  };
}
