import { createHash } from 'node:crypto';
import type { ShareCard } from '../lib/share-image/card.ts';

/** Goes into the name: raise it when the drawing changes, so that names change with the bytes. */
const version = 1;

/** The published file name of a share image, known before it is drawn: the same card, the same name. */
export function shareImageName(card: ShareCard): string {
  const { heading, band, colour } = card;
  const hash = createHash('sha256').update(JSON.stringify([version, heading, band, colour]));
  return `${hash.digest('hex').slice(0, 16)}.png`;
}
