import type { Element, ElementContent, Parents } from 'hast';
import { isElement, rawText, replaceAll, textOf } from './tree.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
/** Underlining is no emphasis in Markdown; nothing in an article is a program's code. */
const plain = new Set('u ins mark font span big small tt kbd samp var code label nobr'.split(' '));
const emphases = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike']);
const kinds = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['s', 'del'],
  ['strike', 'del'],
]);

/**
 * Leaves of the elements inside a line those that Markdown has words for, where Markdown takes them: emphasis begins and
 * ends at a letter, no emphasis stands in another of its kind, exponents are characters of their own.
 */
export function tidyInline(body: Parents): void {
  replaceAll(body, (element) => {
    if (element.tagName === 'sup' || element.tagName === 'sub') return [raised(element)].flat();
    if (element.tagName === 'q')
      return [{ type: 'text', value: '“' }, ...element.children, { type: 'text', value: '”' }];
    if (plain.has(element.tagName)) return element.children;
    if (!emphases.has(element.tagName)) return undefined;
    const tagName = kinds.get(element.tagName) ?? element.tagName;
    return withSpacesOutside({ ...element, tagName, properties: {} });
  });
  joinNeighbours(body);
  loosenEdges(body);
}

function raised(element: Element): ElementContent | ElementContent[] {
  const text = textOf(element);
  if (!/^\d+$/.test(text)) return element.children;
  const digits = element.tagName === 'sup' ? superscripts : subscripts;
  return { type: 'text', value: [...text].map((digit) => [...digits][Number(digit)] ?? digit).join('') };
}

/** `<b> Hà Nội </b>` → ` <b>Hà Nội</b> `; `<b> </b>` → ` `. */
function withSpacesOutside(element: Element): ElementContent[] {
  const children = [...element.children];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  while (children[0] !== undefined && isSpace(children[0])) before.push(...children.splice(0, 1));
  while (children.length > 0 && isSpace(children.at(-1))) after.unshift(...children.splice(-1, 1));
  const first = children[0];
  if (first?.type === 'text') {
    const [space = ''] = /^\s*/.exec(first.value) ?? [];
    if (space !== '') before.push({ type: 'text', value: ' ' });
    children[0] = { ...first, value: first.value.slice(space.length) };
  }
  const last = children.at(-1);
  if (last?.type === 'text') {
    const value = last.value.trimEnd();
    if (value !== last.value) after.unshift({ type: 'text', value: ' ' });
    children[children.length - 1] = { ...last, value };
  }
  const holdsPicture = children.some((child) => isElement(child, 'img'));
  if (children.length === 0) return [...before, ...after];
  if (holdsPicture) return [...before, ...children, ...after];
  return [...before, { ...element, children }, ...after];
}

function isSpace(node: ElementContent | undefined): boolean {
  return (node?.type === 'text' && node.value.trim() === '') || isElement(node, 'br');
}

/** `<b>Hà</b><b> Nội</b>` is one emphasis; one inside another of its kind is none. */
function joinNeighbours(parent: Parents, within: readonly string[] = []): void {
  const joined: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = joined.at(-1);
    if (isElement(child, 'strong', 'em', 'del') && within.includes(child.tagName)) joined.push(...child.children);
    else if (isElement(child, 'strong', 'em', 'del') && isElement(last, child.tagName))
      last.children.push(...child.children);
    else joined.push(child);
  }
  parent.children = joined as Parents['children'];
  for (const child of parent.children) {
    if (child.type === 'element') joinNeighbours(child, [...within, child.tagName]);
  }
}

/**
 * `<b>Hà Nội:</b>mưa` → `<b>Hà Nội</b>:mưa`: beside a letter Markdown takes no emphasis that begins or ends with a mark
 * (CommonMark, "left-flanking delimiter run").
 */
function loosenEdges(parent: Parents): void {
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element') return [child];
    loosenEdges(child);
    if (!isElement(child, 'strong', 'em', 'del')) return [child];
    const before = isLetter(lastOf(children[index - 1])) ? takeMarks(child, 'first') : '';
    const behind = isLetter(firstOf(children[index + 1])) ? takeMarks(child, 'last') : '';
    const rest = textOf(child) === '' ? child.children : [child];
    return [...textNode(before), ...rest, ...textNode(behind)];
  }) as Parents['children'];
}

function takeMarks(element: Element, edge: 'first' | 'last'): string {
  const node = edge === 'first' ? element.children[0] : element.children.at(-1);
  if (node?.type !== 'text') return '';
  const [marks = ''] = (edge === 'first' ? /^[^\p{L}\p{N}]+/u : /[^\p{L}\p{N}]+$/u).exec(node.value) ?? [];
  node.value =
    edge === 'first' ? node.value.slice(marks.length) : node.value.slice(0, node.value.length - marks.length);
  return marks;
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function firstOf(node: ElementContent | undefined): string {
  return node === undefined ? '' : ([...rawText(node)][0] ?? '');
}

function lastOf(node: ElementContent | undefined): string {
  return node === undefined ? '' : ([...rawText(node)].at(-1) ?? '');
}
