import type { Emphasis, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { imagesOf } from '../../../src/markdown/image-nodes.ts';
import { boundTree } from '../../../src/markdown/nesting.ts';
import { plainText } from '../../../src/markdown/render.ts';
import { textOf } from '../../../src/markdown/text.ts';
import { open } from './page.ts';

const deep = 10_000;

/** Text within so many levels of something. */
const nested: Record<string, (levels: number) => string> = {
  quotes: (levels) => `${'>'.repeat(levels)} chữ`,
  'quotes with spaces': (levels) => `${'> '.repeat(levels)}chữ`,
  'lists in a line': (levels) => `${'- '.repeat(levels)}chữ`,
  'numbered lists in a line': (levels) => `${'1. '.repeat(levels)}chữ`,
  'quotes and lists in turn': (levels) => `${'> - '.repeat(levels / 2)}chữ`,
  brackets: (levels) => `${'['.repeat(levels)}chữ${']'.repeat(levels)}`,
  'brackets that never close': (levels) => `${'['.repeat(levels)}chữ`,
  'brackets that were never opened': (levels) => `chữ${']'.repeat(levels)}`,
  'pictures in pictures': (levels) => `${'!['.repeat(levels / 4)}chữ${'](a)'.repeat(levels / 4)}`,
  'emphasis in a row': (levels) => `${'*'.repeat(levels)}chữ${'*'.repeat(levels)}`,
  'emphasis in emphasis': (levels) => `${'*a '.repeat(levels / 10)}chữ${' a*'.repeat(levels / 10)}`,
  'HTML boxes': (levels) => `${'<div>'.repeat(levels)}chữ`,
  'HTML boxes in lines of their own': (levels) => `${'<div>\n\n'.repeat(levels / 2)}chữ`,
  'HTML in a line': (levels) => `a ${'<b>'.repeat(levels)}chữ${'</b>'.repeat(levels)}`,
  'HTML boxes with strange ends between': (levels) => `${'<div></x>'.repeat(levels)}chữ`,
};

describe.each(Object.entries(nested))('%s, ten thousand deep,', (_, nest) => {
  it('neither bring the build down nor keep it waiting, and the text is there', () => {
    const body = `Trước.\n\n${nest(deep)}\n\nSau.\n`;
    const started = performance.now();
    expect(open(body).text).toMatch(/^Trước\..*chữ.*Sau\.$/s);
    expect(plainText(body)).toMatch(/^Trước\..*chữ.*Sau\.$/s);
    expect(() => imagesOf(`${body}\n![](a.jpg)`)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('a tree that is deeper than any walk can go', () => {
  it('is cut where no writer comes, with all of its words', () => {
    let node: Emphasis = { type: 'emphasis', children: [{ type: 'text', value: 'tận cùng' }] };
    for (let level = 0; level < 100_000; level++) {
      node = { type: 'emphasis', children: [{ type: 'text', value: 'a' }, node] };
    }
    const tree = boundTree({ type: 'root', children: [{ type: 'paragraph', children: [node] }] });
    expect(textOf(tree).trim()).toBe(`${'a'.repeat(100_000)}tận cùng`);
    expect(depthOf(tree)).toBeGreaterThan(100);
    expect(depthOf(tree)).toBeLessThan(300);
  });
});

describe('a list that grows deeper line by line', () => {
  it('keeps every line', () => {
    const lines = Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- dòng${level}.`);
    const words = lines.map((line) => line.trim().slice(2));
    expect(open(lines.join('\n')).text.split(' ')).toEqual(words);
    expect(plainText(lines.join('\n')).split('\n')).toEqual(words);
  });
});

describe('what writers do write', () => {
  it.each([
    ['blockquote', nested.quotes],
    ['ul', nested['lists in a line']],
    ['ol', nested['numbered lists in a line']],
    ['div', nested['HTML boxes']],
    ['em', nested['emphasis in emphasis']],
  ] as const)('is nested as it says, forty levels deep: %s', (tag, nest) => {
    expect(open(nest?.(40) ?? '').all(tag)).toHaveLength(tag === 'em' ? 4 : 40);
  });

  it('keeps its links, however many brackets are in the text', () => {
    const page = open(`${'[1] [2] '.repeat(300)}\n\n${'[ '.repeat(300)}\n\n[a](/b/) [c](/d/)\n`);
    expect(page.all('a').map(({ properties }) => properties.href)).toEqual(['/luu-tru/b/', '/luu-tru/d/']);
  });

  it('keeps rules and lines to be filled in, however long', () => {
    const page = open(`${'*'.repeat(500)}\n\n${'- '.repeat(90)}\n\nHọ tên: ${'_'.repeat(300)} tuổi\n`);
    expect(page.all('hr')).toHaveLength(2);
    expect(page.text).toBe(`Họ tên: ${'_'.repeat(300)} tuổi`);
  });

  it('may leave paragraphs and cells of HTML open, as old pages do', () => {
    const page = open(`${'<p>một\n'.repeat(400)}\n\n<table>${'<tr><td>hai'.repeat(400)}</table>\n`);
    expect(page.all('p')).toHaveLength(400);
    expect(page.all('td')).toHaveLength(400);
  });
});

function depthOf(node: Nodes): number {
  return 'children' in node ? 1 + Math.max(0, ...node.children.map(depthOf)) : 1;
}
