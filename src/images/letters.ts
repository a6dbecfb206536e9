import { readFile } from 'node:fs/promises';
import type { Letters } from '../lib/share-image/outline.ts';

let letters: Promise<Letters> | undefined;

/** The outlines that pictures are written with (`styles/fonts/outline.mjs`), read once. */
export function readLetters(): Promise<Letters> {
  letters ??= readFile(new URL('../styles/fonts/source-serif-4-700.json', import.meta.url), 'utf8').then(JSON.parse);
  return letters;
}
