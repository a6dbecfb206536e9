import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { splitCredit } from '../lib/photo/credit.ts';
import { removeHtmlImages } from './html-text.ts';
import { parseMarkdown } from './parse.ts';

/** A picture as an editor wrote it: `![alt](src "Chú thích. Ảnh: …")`. */
export interface WrittenImage {
  src: string;
  alt: string;
  /** Caption and credit in one. */
  title: string;
  caption?: string;
  credit?: string;
  /** Within the body, from 1. */
  line: number;
  column: number;
}

/** The pictures of a Markdown body, in the order of the text. */
export function imagesOf(body: string): WrittenImage[] {
  const tree = parseMarkdown(body);
  const definitions = new Map<string, { url: string; title?: string | null }>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const images: WrittenImage[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const target = node.type === 'image' ? node : definitions.get(node.identifier);
    if (target === undefined) return;
    const title = (target.title ?? '').normalize('NFC').trim();
    images.push({
      src: target.url,
      alt: (node.alt ?? '').normalize('NFC').trim(),
      title,
      ...splitCredit(title),
      line: node.position?.start.line ?? 1,
      column: node.position?.start.column ?? 1,
    });
  });
  return images;
}

/** Takes pictures out of a tree, their words with them. */
export function removeImages(tree: Root, isGone: (src: string) => boolean): void {
  const gone = new Set<string>();
  visit(tree, 'definition', (node) => {
    if (isGone(node.url)) gone.add(node.identifier);
  });
  visit(tree, (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (node.type === 'html') node.value = removeHtmlImages(node.value, isGone);
    const isImage = node.type === 'image' && isGone(node.url);
    const isReference = node.type === 'imageReference' && gone.has(node.identifier);
    if (!isImage && !isReference) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
