import type { Finding } from '../../lib/proofreading/finding.ts';
import { type Body, excerpt } from './body.ts';

/** Marks of bold and struck text that Markdown left standing as the characters they are. */
export function checkEmphasis({ nodes, text, at, raw }: Body): Finding[] {
  const findings: Finding[] = [];
  let left: Left[] = [];
  for (const node of nodes) {
    if (blocks.has(node.type)) {
      findings.push(...judge(left, text));
      left = [];
    }
    if (node.type !== 'text' || !/\*\*|~~/.test(node.value)) continue;
    for (const { 0: marks, index } of raw(node).matchAll(/(?<![\\*~])(?:\*\*|~~)(?![*~])/g)) {
      left.push({ marks, offset: at(node) + index });
    }
  }
  return [...findings, ...judge(left, text)];
}

/** What text stands in, each by itself. */
const blocks = new Set(['paragraph', 'heading', 'tableCell']);

interface Left {
  marks: string;
  offset: number;
}

/** What is left in one paragraph: two in a row are a pair that did not work, one alone has lost its other. */
function judge(left: readonly Left[], text: string): Finding[] {
  const findings: Finding[] = [];
  for (let index = 0; index < left.length; index++) {
    const [one, other] = [left[index], left[index + 1]];
    if (one === undefined) break;
    const { marks, offset } = one;
    if (other?.marks === marks && /\p{L}/u.test(text.slice(offset, other.offset))) {
      const details = { marks, text: excerpt(text.slice(offset, other.offset + 2)) };
      findings.push({ code: 'emphasis-broken', offset, details });
      index++;
    } else if (isMeant(text, offset)) {
      const details = { marks, text: excerpt(text.slice(offset, offset + 60)) };
      findings.push({ code: 'emphasis-open', offset, details });
    }
  }
  return findings;
}

/** `2**10` and a lone `**` are no emphasis; what touches a word on one side is meant for one. */
function isMeant(text: string, offset: number): boolean {
  const before = /[\p{L}\p{N}“"]/u.test(text[offset - 1] ?? '');
  const after = /[\p{L}\p{N}“"]/u.test(text[offset + 2] ?? '');
  return before !== after;
}
