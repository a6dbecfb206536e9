import { readFile } from 'node:fs/promises';
import type { Root } from 'hast';
import { parseHtml } from '../markup/parse-html.ts';
import type { PageFile } from './find-pages.ts';

/** A page as a tree. */
export interface ParsedPage {
  file: PageFile;
  /** As it stands in the file. */
  html: string;
  tree: Root;
  /** Whether it is a body alone, without a page around it. */
  isFragment: boolean;
}

/** Reads a saved page in the encoding it declares; undefined when its bytes are not of that encoding. */
export async function readPage(file: PageFile): Promise<ParsedPage | undefined> {
  const html = decode(await readFile(file.path));
  return html === undefined ? undefined : parsePage(file, html);
}

/** Parses a page as browsers do. */
export function parsePage(file: PageFile, html: string): ParsedPage {
  return { file, html, tree: parseHtml(html, 'page'), isFragment: !/<(?:html|head|body|title)[\s>]/i.test(html) };
}

const headLength = 2048;

/** By byte order mark, by the charset that the page's head names (HTML Standard, "encoding sniffing"), else UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  for (const label of ['utf-8', markOf(bytes) ?? declared]) {
    const text = label === undefined ? undefined : decodeAs(bytes, label);
    if (text !== undefined) return text;
  }
  return undefined;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Pages in UTF-8 are so often declared as something else that their bytes have the first word. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
