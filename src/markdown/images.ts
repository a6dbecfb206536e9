import { posix } from 'node:path';
import { rememberLast } from '../lib/bounded-memo.ts';
import type { WrittenImage } from './image-nodes.ts';

/**
 * The pictures of a Markdown body, in the order of the text. Bodies without any are not parsed, and what parses is not loaded before:
 * where little has changed that takes longer than all the rest of the reading.
 */
export async function findImages(body: string): Promise<readonly WrittenImage[]> {
  return body.includes('![') ? imagesOf(body) : [];
}

/** Whoever reads an article asks for them several times, and articles are read some at a time. */
const imagesOf = rememberLast(64, async (body: string) => (await import('./image-nodes.ts')).imagesOf(body));

/** `./a%20b.jpg?1` → `a b.jpg`: the ways of writing one file are one. */
export function sourceName(src: string): string {
  const path = src.replace(/[?#].*$/s, '').normalize('NFC');
  try {
    return posix.normalize(decodeURIComponent(path)).normalize('NFC');
  } catch {
    return posix.normalize(path);
  }
}

/** Whether a picture's address leads out of the content folder's own files. */
export function isRemote(src: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src);
}
