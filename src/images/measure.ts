import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PhotoNotes } from '../lib/photo/notes.ts';
import { nearestTone } from '../lib/photo/tone.ts';
import { variantSettings } from '../lib/photo/variants.ts';
import { readFileNotes } from './notes.ts';
import { readHead, readPixels } from './read-photograph.ts';

/** What must be known of a photograph before a page can show it. */
export interface PhotoFacts {
  /** 16 hexadecimal digits of SHA-256 over the file's bytes and the settings of its variants. */
  hash: string;
  /** Pixels, orientation applied. */
  width: number;
  height: number;
  /** Its mean colour, about: index in `lib/photo/tone.ts`. */
  tone: number;
  /** What the file says of itself; most say nothing. */
  notes: PhotoNotes;
}

/**
 * Unpacks the whole file once, small: what is damaged shows now, with all other mistakes of the content.
 *
 * @throws UnreadablePhotograph, and what the file system throws
 */
export async function measure(path: string): Promise<PhotoFacts> {
  const bytes = await readFile(path);
  const head = await readHead(bytes);
  const { width, height } = head.autoOrient;
  const tone = nearestTone((await readPixels(bytes, { width: 8, height: 8 })).data);
  return { hash: photographHash(bytes), width, height, tone, notes: await readFileNotes(bytes, head) };
}

/** Names a photograph by its bytes and the settings of its sizes: 16 hexadecimal digits. */
export function photographHash(bytes: Buffer): string {
  return createHash('sha256').update(variantSettings).update(bytes).digest('hex').slice(0, 16);
}
