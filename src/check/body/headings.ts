import type { Finding } from '../../lib/proofreading/finding.ts';
import { textOf } from '../../markdown/text.ts';
import type { Body } from './body.ts';

/** Headings that skip a level, that say nothing, and lines that were meant for one. */
export function checkHeadings({ nodes, at, raw }: Body): Finding[] {
  const findings: Finding[] = [];
  // The title is the page's first heading; `#` in a body stands for `##`.
  let above = 1;
  for (const node of nodes) {
    if (node.type === 'paragraph') findings.push(...gluedMarks(raw(node), at(node)));
    if (node.type !== 'heading') continue;
    const depth = Math.max(node.depth, 2);
    if (depth > above + 1) {
      const details = { from: String(above), to: String(depth), marks: '#'.repeat(above + 1) };
      findings.push({ code: 'heading-jump', offset: at(node), details });
    }
    above = depth;
    const isEmpty = textOf(node).trim() === '';
    if (isEmpty) findings.push({ code: 'heading-empty', offset: at(node), details: {} });
  }
  return findings;
}

/** `##Tiêu mục`. One sign alone may be a hashtag. */
function gluedMarks(paragraph: string, start: number): Finding[] {
  if (!paragraph.includes('##')) return [];
  return [...paragraph.matchAll(/^(#{2,6})[^\s#\\]/gm)].map(({ 1: marks = '', index }) => ({
    code: 'heading-glued',
    offset: start + index,
    details: { marks },
  }));
}
