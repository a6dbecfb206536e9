import type { Finding } from '../../lib/proofreading/finding.ts';
import type { Body } from './body.ts';

/** Marks of footnotes without a note, and notes without a mark. */
export function checkFootnotes({ nodes, at, raw }: Body): Finding[] {
  const asked = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  return nodes.flatMap((node): Finding[] => {
    if (node.type === 'footnoteDefinition' && !asked.has(node.identifier)) {
      return [{ code: 'footnote-unused', offset: at(node), details: { label: node.label ?? node.identifier } }];
    }
    if (node.type !== 'text' || !node.value.includes('[^')) return [];
    return [...raw(node).matchAll(/(?<!\\)\[\^([^\]\s\\]{1,80})\]/g)].map(({ 1: label = '', index }) => {
      return { code: 'footnote-missing', offset: at(node) + index, details: { label } };
    });
  });
}
