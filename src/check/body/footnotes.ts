import { visit } from 'unist-util-visit';
import type { Finding } from '../../lib/proofreading/finding.ts';
import type { Body } from './body.ts';

/** Marks of footnotes without a note, and notes without a mark. */
export function checkFootnotes({ tree, at, raw }: Body): Finding[] {
  const findings: Finding[] = [];
  const asked = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') asked.add(node.identifier);
    if (node.type !== 'text') return;
    for (const { 0: mark, 1: label = '', index } of raw(node).matchAll(/(?<!\\)\[\^([^\]\s\\]{1,80})\]/g)) {
      if (mark !== '') findings.push({ code: 'footnote-missing', offset: at(node) + index, details: { label } });
    }
  });
  visit(tree, 'footnoteDefinition', (node) => {
    if (asked.has(node.identifier)) return;
    findings.push({ code: 'footnote-unused', offset: at(node), details: { label: node.label ?? node.identifier } });
  });
  return findings;
}
