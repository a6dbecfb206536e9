import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Range } from '../../lib/proofreading/edit.ts';
import { findOverload } from '../../markdown/overload.ts';
import { parseBody } from '../body/body.ts';
import type { Source } from '../source.ts';

/**
 * The stretches of a file in which each character counts: code, HTML, addresses and names of files. No spelling is looked at
 * there, and nothing is mended.
 */
export function protectedRanges({ text, frontMatter, bodyStart }: Source): Range[] {
  const head =
    frontMatter === undefined ? [] : namesIn(text.slice(frontMatter.start, frontMatter.end), frontMatter.start);
  return [...head, ...addressesIn(text), ...literalsIn(text, bodyStart)];
}

/** Keys whose values name something else, letter by letter. */
const naming = new Set(['aliases', 'category', 'file', 'formerSlugs', 'logo', 'related', 'slug', 'url']);

function namesIn(yaml: string, offset: number): Range[] {
  const ranges: Range[] = [];
  const gather = (node: unknown, isName: boolean): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) gather(value, isScalar(key) && naming.has(String(key.value)));
    } else if (isSeq(node)) for (const item of node.items) gather(item, isName);
    else if (isName) {
      const range = (node as Node | null)?.range;
      if (range) ranges.push([offset + range[0], offset + range[1]]);
    }
  };
  gather(parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false }).contents, false);
  return ranges;
}

/** Web addresses in the middle of a text. */
function addressesIn(text: string): Range[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>]+/gi)].map(({ 0: address, index }) => [
    index,
    index + address.length,
  ]);
}

function literalsIn(text: string, bodyStart: number): Range[] {
  if (!/[`~<[\t]| {4}/.test(text.slice(bodyStart))) return [];
  // What nothing parses is not looked at.
  if (findOverload(text.slice(bodyStart)) !== undefined) return [[bodyStart, text.length]];
  const { nodes, at, raw } = parseBody(text, bodyStart);
  const ranges: Range[] = [];
  for (const node of nodes) {
    const [start, source] = [at(node), raw(node)];
    const isWhole = whole.has(node.type) || (node.type === 'link' && source.startsWith('<'));
    if (isWhole) ranges.push([start, start + source.length]);
    else if (node.type === 'link' || node.type === 'image') {
      for (const { 0: target, index } of source.matchAll(/\]\(\s*(?:<[^>\n]*>|[^\s)]*(?:\([^\s)]*\)[^\s)]*)*)/g)) {
        ranges.push([start + index, start + index + target.length]);
      }
    }
  }
  return ranges;
}

/** Labels of references among them: they must go on being those of their definitions. */
const whole = new Set([
  ...['code', 'inlineCode', 'html', 'definition'],
  ...['linkReference', 'imageReference', 'footnoteReference'],
]);
