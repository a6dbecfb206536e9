import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ShareCard } from '../lib/share-image/card.ts';
import { drawShareImage } from '../lib/share-image/draw.ts';
import type { Letters } from '../lib/share-image/outline.ts';
import { shareImageName } from './share-image-name.ts';

/**
 * Draws a share image unless it stands in the cache: some 22 ms of a processor core.
 *
 * @param cacheDir absolute path
 * @returns absolute path of the PNG
 */
export async function makeShareImage(card: ShareCard, cacheDir: string): Promise<string> {
  const path = join(cacheDir, `chia-se-${shareImageName(card)}`);
  if (await access(path).then(isTrue, isFalse)) return path;
  await mkdir(cacheDir, { recursive: true });
  const svg = drawShareImage(card, await readLetters());
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    // Three flat colours and the edges of letters: a palette of 16 is enough, a quarter of the bytes of true colours.
    await sharp(Buffer.from(svg))
      .removeAlpha()
      .png({ palette: true, colours: 16, dither: 0, effort: 1 })
      .toFile(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return path;
}

const isTrue = (): boolean => true;
const isFalse = (): boolean => false;

let letters: Promise<Letters> | undefined;

function readLetters(): Promise<Letters> {
  letters ??= readFile(new URL('../styles/fonts/source-serif-4-700.json', import.meta.url), 'utf8').then(JSON.parse);
  return letters;
}
