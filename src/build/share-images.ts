import { makeShareImage } from '../images/share-image.ts';
import { shareImageName } from '../images/share-image-name.ts';
import type { Archive } from '../lib/archive/types.ts';
import { type ShareCard, shareCard } from '../lib/share-image/card.ts';
import type { Outputs } from './outputs.ts';

/**
 * What pages without a photograph are shared with: one picture for the site, one for each section.
 *
 * @param cacheDir absolute path; those that stand there are not drawn again
 */
export async function shareImageOutputs(archive: Archive, cacheDir: string): Promise<Outputs> {
  const outputs: Outputs = new Map();
  for (const card of cardsOf(archive)) {
    outputs.set(publishedPath(card), { file: await makeShareImage(card, cacheDir) });
  }
  return outputs;
}

/**
 * Draws one of them when it is asked for.
 *
 * @param path published path
 * @returns absolute path of the file; undefined when no page names it
 */
export async function findShareImage(path: string, archive: Archive, cacheDir: string): Promise<string | undefined> {
  const card = cardsOf(archive).find((each) => publishedPath(each) === path);
  return card === undefined ? undefined : makeShareImage(card, cacheDir);
}

function cardsOf(archive: Archive): ShareCard[] {
  return [shareCard(archive), ...archive.sections.map((section) => shareCard(archive, section))];
}

function publishedPath(card: ShareCard): string {
  return `_chia-se/${shareImageName(card)}`;
}
