import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { ImportStop } from '../stop.ts';

/** An element of the export with all that is in it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlNode[];
}

/** Children of the channel that are read; what else stands there is about the blog. */
const wanted = new Set(['item', 'wp:author', 'wp:category', 'wp:term', 'wp:base_blog_url', 'link']);

/**
 * The items, authors, categories and the address of a WordPress export, one after the other: an export may be larger than
 * memory. Control characters, which WordPress writes and XML forbids, are passed over.
 *
 * @throws ImportStop when there is no such file, it is no export, or its end is missing
 */
export async function* readNodes(file: string): AsyncGenerator<XmlNode> {
  const parser = new SaxesParser();
  const stack: XmlNode[] = [];
  const path: string[] = [];
  let ready: XmlNode[] = [];
  let isClosed = false;
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (stack.length === 0 && !(path.length === 3 && path[1] === 'channel' && wanted.has(name))) return;
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  const addText = (text: string): void => {
    const node = stack.at(-1);
    if (node !== undefined) node.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    path.pop();
    const node = stack.pop();
    if (node !== undefined && stack.length === 0) ready.push(node);
    if (path.length === 0) isClosed = true;
  });

  for await (const chunk of chunksOf(file)) {
    parser.write(chunk.replace(unreadable, ''));
    yield* ready;
    ready = [];
  }
  if (!isClosed)
    throw new ImportStop('import-damaged', `Tệp ${file} không phải bản xuất WordPress (WXR), hoặc bị cắt cụt.`, 1);
}

/** The text of the first child of a name; '' when there is none. */
export function childText(node: XmlNode, name: string): string {
  return node.children.find((child) => child.name === name)?.text.trim() ?? '';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

async function* chunksOf(file: string): AsyncGenerator<string> {
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 18 })) yield String(chunk);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT' || code === 'EISDIR' ? new ImportStop('import-source', `Không có tệp ${file}.`) : error;
  }
}
