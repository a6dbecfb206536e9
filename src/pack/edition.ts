import type { EditionChoice } from '../lib/archive/types.ts';

/** How much of the photographs an edition holds: none, one size fit for a telephone, all sizes. */
export type EditionImages = EditionChoice['images'];

/** What those who turn a published site into an edition must know of it. */
export interface Edition {
  /** Where the whole archive stands on the network, scheme, host and base: `https://vidu.vn/`. Links to what the edition lacks lead there. */
  source: string;
  images: EditionImages;
}
