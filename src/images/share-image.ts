import type { ShareCard } from '../lib/share-image/card.ts';
import { drawShareImage } from '../lib/share-image/draw.ts';
import { keptPng } from './kept-png.ts';
import { readLetters } from './letters.ts';
import { loadSharp } from './load-sharp.ts';
import { shareImageName } from './share-image-name.ts';

/**
 * Draws a share image unless it stands in the cache: some 22 ms of a processor core.
 *
 * @param cacheDir absolute path
 * @returns absolute path of the PNG
 */
export async function makeShareImage(card: ShareCard, cacheDir: string): Promise<string> {
  return keptPng(cacheDir, `chia-se-${shareImageName(card)}`, async () => {
    const sharp = await loadSharp();
    const svg = drawShareImage(card, await readLetters());
    // Three flat colours and the edges of letters: a palette of 16 is enough, a quarter of the bytes of true colours.
    return sharp(Buffer.from(svg)).removeAlpha().png({ palette: true, colours: 16, dither: 0, effort: 1 });
  });
}
