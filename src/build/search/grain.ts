import type { Grain } from './make-part.ts';

/**
 * How finely parts are cut. Small files let a reader fetch few bytes beside those of the asked words, but the whole index
 * must not be too many files for a host. Bytes fetched in vain are least, for a given number of files, when a file of words
 * grows with the square root of its part; and the number of files is bounded by cutting coarser each time the archive
 * doubles. The figures are measured in docs/architecture.md.
 *
 * @param settled documents of the years before the newest: the grain changes on a New Year's Day only
 * @param isOpen the part that the next article joins is cut into few files, for all of them change with it
 */
export function grainOf(settled: number, isOpen: boolean): Grain {
  const doublings = Math.max(0, Math.ceil(Math.log2(settled / smallArchive)));
  const coarseness = 1.75 ** doublings;
  return {
    chunkBytes: (partBytes) =>
      Math.max(smallestChunk, isOpen ? partBytes / openChunks : 2.3 * coarseness * Math.sqrt(partBytes)),
    headingsPerFile: Math.round(24 * coarseness),
  };
}

/** Up to so many articles everything is cut as finely as is of use. */
const smallArchive = 16_384;

/** Bytes; less is not worth a request. */
const smallestChunk = 1024;

const openChunks = 32;
