import { visit } from 'unist-util-visit';
import { applyEdits, type Edit } from '../../lib/proofreading/edit.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { locateParts, type Source } from '../source.ts';
import { findMendable, type Mendable, mendable } from './mistakes.ts';
import { readYaml } from './yaml-value.ts';

/** A text without the mistakes that can be mended safely, and how many of each kind there were. */
export interface Mended {
  text: string;
  counts: Partial<Record<Mendable, number>>;
}

/**
 * Mends what is safe to mend in a Markdown file. Nothing else changes: line ends stay what they are, code, addresses and names
 * of files are left alone, and so is any mistake whose removal would make other Markdown or YAML of its surroundings.
 *
 * @param text of the file, without byte order mark
 */
export function mendText(text: string): Mended {
  let source = locateParts(text);
  const counts: Mended['counts'] = {};
  // What one mending takes away may lay another mistake bare; each makes them fewer, so this ends.
  for (let isMending = true; isMending; ) {
    isMending = false;
    for (const kind of mendable) {
      const edits = safeEdits(kind, source);
      if (edits.length === 0) continue;
      isMending = true;
      counts[kind] = (counts[kind] ?? 0) + edits.length;
      source = locateParts(applyEdits(source.text, edits));
    }
  }
  return { text: source.text, counts };
}

/** All edits of a kind, else those of one part of the file, else none: what does not keep the meaning is not made. */
function safeEdits(kind: Mendable, source: Source): Edit[] {
  const edits = findMendable(kind, source);
  const inBody = edits.filter(({ start }) => start >= source.bodyStart);
  const inHead = edits.filter(({ start }) => start < source.bodyStart);
  return [edits, inBody, inHead].find((each) => each.length > 0 && keepsMeaning(kind, source, each)) ?? [];
}

function keepsMeaning(kind: Mendable, before: Source, edits: readonly Edit[]): boolean {
  const after = locateParts(applyEdits(before.text, edits));
  const isSameHead = kind === 'curly-quotes' ? headOf(after) !== undefined : headOf(before) === headOf(after);
  return isSameHead && outlineOf(before) === outlineOf(after);
}

/** What the front matter says, but for what is mended in its words. */
function headOf({ text, frontMatter }: Source): string | undefined {
  if (frontMatter === undefined) return '';
  const said = readYaml(text.slice(frontMatter.start, frontMatter.end));
  return said === undefined ? undefined : plain(said);
}

/** The blocks and signs of a body, their words left out. */
function outlineOf({ text, bodyStart }: Source): string {
  const parts: string[] = [];
  visit(parseMarkdown(text.slice(bodyStart)), (node, _, parent) => {
    parts.push(`${parent === undefined ? 0 : parent.children.length} ${node.type}`);
    if ('url' in node) parts.push(node.url);
    if ('value' in node && node.type !== 'text') parts.push(plain(node.value));
  });
  return parts.join('\n');
}

/** What two texts have in common when one is the other mended. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, '')
    .normalize('NFC')
    .replaceAll('\u00d0', 'Đ');
}
