import type { Hit } from './hits.ts';
import type { SearchRequest } from './messages.ts';

/** Puts hits into the order asked for; of equally good ones the newest comes first. */
export function sortHits(hits: readonly Hit[], order: SearchRequest['order']): Hit[] {
  const newestFirst = [...hits].sort((a, b) => a.part - b.part || b.document - a.document);
  if (order === 'newest') return newestFirst;
  if (order === 'oldest') return newestFirst.reverse();
  // One number holds score and place: sorting numbers is many times faster than comparing tens of thousands of hits.
  const keys = Float64Array.from(newestFirst, ({ score }, index) => Math.floor((best - score) * steps) * most + index);
  return Array.from(keys.sort(), (key) => newestFirst[key % most]).filter((hit) => hit !== undefined);
}

/** No score comes near it. */
const best = 16;
const steps = 2 ** 24;

/** More hits than an archive has documents. */
const most = 2 ** 22;
