import { readFile } from 'node:fs/promises';
import type { Root } from 'hast';
import { spellBytes } from '../../lib/vietnamese/legacy/bytes.ts';
import { decodeUnicode } from '../../lib/vietnamese/legacy/decode-bytes.ts';
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
  /** Whether neither the bytes nor the page said which encoding it is in. */
  isEncodingGuessed: boolean;
}

/**
 * Reads a saved page in the encoding its bytes are of: UTF-8, what it declares, and where that cannot be, Windows-1252, as which pages in
 * TCVN3 and the like can be told.
 */
export async function readPage(file: PageFile): Promise<ParsedPage> {
  const bytes = await readFile(file.path);
  const known = decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, markOf(bytes) ?? declaredIn(bytes));
  return {
    ...parsePage(file, known ?? decodeUnicode(bytes)?.text ?? spellBytes(bytes)),
    isEncodingGuessed: known === undefined,
  };
}

/** Parses a page as browsers do. */
export function parsePage(file: PageFile, html: string): ParsedPage {
  const isFragment = !/<(?:html|head|body|title)[\s>]/i.test(html);
  return { file, html, tree: parseHtml(html, 'page'), isFragment, isEncodingGuessed: false };
}

const headLength = 2048;

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** The charset that the head of a page names (HTML Standard, "prescan a byte stream"). */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // The page's font, and not its bytes, was to say which letters are meant.
  return name?.toLowerCase() === 'x-user-defined' ? 'windows-1252' : name;
}

/** Undefined when the bytes are not of the encoding, or there is no such encoding. */
function decodeAs(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
