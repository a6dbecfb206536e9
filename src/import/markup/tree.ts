import type { Element, ElementContent, Nodes, Parents } from 'hast';

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element begins on a line of its own. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blockNames.has(node.tagName);
}

/** Whether a node is one of these elements. */
export function isElement<Name extends string>(
  node: Nodes | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

/** All text of a node as it stands in the source, a space between blocks. */
export function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(rawText).join('');
  return isBlock(node) || isElement(node, 'br') ? ` ${inner} ` : inner;
}

/** The words of a node on one line. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

/** Every element below a node that a test accepts, in the order of the text, outermost alone. */
export function findAll(node: Nodes, accepts: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return accepts(child) ? [child] : findAll(child, accepts);
  });
}

/** Whether an element stands anywhere below a node. */
export function holds(node: Nodes, ...names: string[]): boolean {
  return 'children' in node && node.children.some((child) => isElement(child, ...names) || holds(child, ...names));
}

/** Puts other nodes into the place of elements, from the inside out. `undefined` leaves one as it is. */
export function replaceAll(parent: Parents, replace: (element: Element) => ElementContent[] | undefined): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child];
    replaceAll(child, replace);
    return replace(child) ?? [child];
  }) as Parents['children'];
}

/** A property as text; '' when it is missing. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : String(value);
}

/** The words that classes and id of an element are made of: `boxLienQuan tin_moi` → `box lien quan tin moi`. */
export function nameWords(element: Element): string[] {
  return `${property(element, 'className')} ${property(element, 'id')}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
