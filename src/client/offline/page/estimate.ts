import { readPageParts } from '../../../lib/offline/page-parts.ts';
import { chooseSize, type PictureName } from '../../../lib/offline/picture-name.ts';
import { fetchWhole } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { formatFor, type Screen, sizeForScreen } from './pictures.ts';
import type { Plan } from './plan.ts';

/** About how much a download takes, in bytes. */
export interface Estimate {
  pages: number;
  pictures: number;
  index: number;
  total: number;
}

/** So many pages, and files of the index, are weighed for all of them. */
const samples = 6;

/** Bytes that a browser needs beside each file it keeps. */
const overhead = 700;

/**
 * Weighs a few pages, photographs and files of the index, spread over all, and reckons from these.
 *
 * @throws what fetching throws
 */
export async function estimate(
  store: Store,
  plan: Plan,
  withPictures: boolean,
  signal: AbortSignal,
): Promise<Estimate> {
  const weights = await Promise.all(
    spread(plan.pages).map(async ({ path }) => {
      const response = await fetchWhole(path, { signal });
      const html = await response.text();
      return { bytes: new Blob([html]).size, pictures: readPageParts(html, store.base).pictures };
    }),
  );
  const shown = withPictures
    ? await weighPictures(
        weights.map(({ pictures }) => pictures),
        signal,
      )
    : 0;
  const perPage = (sum: number): number => (sum / Math.max(1, weights.length)) * plan.pages.length;
  const files = plan.parts.flatMap((part) => part.files);
  const sampled = await Promise.all(
    spread(files).map(async (path) => (await (await fetchWhole(path, { signal })).arrayBuffer()).byteLength),
  );
  const pages = perPage(weights.reduce((sum, { bytes }) => sum + bytes + overhead, 0));
  const pictures = perPage(shown);
  const average = sampled.reduce((sum, bytes) => sum + bytes + overhead, 0) / Math.max(1, sampled.length);
  const index = average * files.length;
  return { pages, pictures, index, total: pages + pictures + index };
}

async function weighPictures(
  pages: readonly ReadonlyMap<string, PictureName[]>[],
  signal: AbortSignal,
): Promise<number> {
  const all = new Map(pages.flatMap((pictures) => [...pictures]));
  const screen = await screenFor([...all.values()].flat());
  const wanted = [...all.values()].flatMap((sizes) => chooseSize(sizes, screen.width, screen.format) ?? []);
  const weighed = await Promise.all(
    spread(wanted).map(async ({ path }) => (await (await fetchWhole(path, { signal })).blob()).size),
  );
  const average = weighed.reduce((sum, bytes) => sum + bytes + overhead, 0) / Math.max(1, weighed.length);
  return average * wanted.length;
}

/** What this device shows of photographs. */
export async function screenFor(sizes: readonly PictureName[]): Promise<Screen> {
  return { ...sizeForScreen(), format: await formatFor(sizes) };
}

/** A few of a list, from all over it. */
function spread<Item>(items: readonly Item[]): Item[] {
  if (items.length <= samples) return [...items];
  return Array.from(
    { length: samples },
    (_, index) => items[Math.floor(((index + 0.5) * items.length) / samples)],
  ).filter((item) => item !== undefined);
}
