import type { Element, Nodes, Parents, Properties, Root } from 'hast';

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
  function strip(parent: Parents): void {
    parent.children = parent.children.flatMap(withoutPicture) as typeof parent.children;
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      child.properties = fitProperties(child.properties, page);
      strip(child);
    }
  }
  return strip as (tree: Root) => void;
}

/** Of a `<picture>` its pictures; anything else as it is. */
function withoutPicture(node: Nodes): Nodes[] {
  return node.type === 'element' && node.tagName === 'picture' ? node.children.filter(isImage) : [node];
}

function isImage(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.tagName === 'img';
}

function fitProperties(properties: Properties, page: string): Properties {
  const fit = Object.entries(properties).filter(([name]) => kept.has(name));
  if (fit.length === 0) return {};
  return Object.fromEntries(fit.map(([name, value]) => [name, isAddress(name) ? absolute(value, page) : value]));
}

function isAddress(name: string): boolean {
  return name === 'href' || name === 'src' || name === 'cite' || name === 'poster';
}

/** An address that no browser understands stays as the editor wrote it. */
function absolute(value: Properties[string], page: string): Properties[string] {
  return typeof value === 'string' && URL.canParse(value, page) ? new URL(value, page).href : value;
}
