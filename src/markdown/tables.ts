import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

const alignments = new Map([
  ['center', 'can-giua'],
  ['right', 'can-phai'],
]);

/** Rehype: a table stands in a box of its own that scrolls sideways on a phone and can be reached by keyboard. */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || parent === undefined) return;
      alignCells(node);
      parent.children[index] = h('section', { className: ['bang'], tabIndex: 0, ariaLabel: 'Bảng' }, [node]);
      return SKIP;
    });
  };
}

/** `align` is no attribute of HTML any more, and weaker than any rule of a stylesheet: a class says it. */
function alignCells(table: Element): void {
  visit(table, 'element', ({ tagName, properties }) => {
    if (tagName !== 'td' && tagName !== 'th') return;
    const className = alignments.get(String(properties.align));
    delete properties.align;
    if (className !== undefined) properties.className = [className];
  });
}
