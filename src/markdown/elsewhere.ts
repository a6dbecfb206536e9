import type { Element, Properties, Root } from 'hast';
import { CONTINUE, visit } from 'unist-util-visit';

/** What another program can make use of; classes, ids and data are for our own pages. */
const kept = new Set([
  ...['href', 'src', 'alt', 'width', 'height', 'title', 'lang', 'dir', 'cite', 'dateTime'],
  ...['colSpan', 'rowSpan', 'scope', 'align', 'start', 'reversed', 'type'],
  ...['controls', 'poster', 'preload', 'kind', 'srcLang', 'label'],
]);

/**
 * Rehype: makes a finished body fit to be read outside its page, in a feed. Addresses are absolute, a picture is its
 * `<img>` alone, and nothing is left that only our styles and scripts understand.
 *
 * @param page absolute address of the page the body belongs to
 */
export function rehypeElsewhere({ page }: { page: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'picture' && index !== undefined && parent !== undefined) {
        parent.children.splice(index, 1, ...node.children.filter(isImage));
        return index;
      }
      node.properties = fitProperties(node.properties, page);
      return CONTINUE;
    });
  };
}

function isImage(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'img';
}

function fitProperties(properties: Properties, page: string): Properties {
  const fit = Object.entries(properties).filter(([name]) => kept.has(name));
  return Object.fromEntries(fit.map(([name, value]) => [name, isAddress(name) ? absolute(value, page) : value]));
}

function isAddress(name: string): boolean {
  return name === 'href' || name === 'src' || name === 'cite' || name === 'poster';
}

/** An address that no browser understands stays as the editor wrote it. */
function absolute(value: Properties[string], page: string): Properties[string] {
  return typeof value === 'string' && URL.canParse(value, page) ? new URL(value, page).href : value;
}
