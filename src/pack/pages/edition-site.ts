import type { Edition } from '../edition.ts';

/** Which files of a published site an edition holds. */
export interface EditionSite extends Edition {
  /** Paths from the root, as they are on the disk, sorted. */
  paths: string[];
  /** Whether the edition holds the file of this path. */
  holds(path: string): boolean;
  /** The one size of a photograph in an edition with small pictures, by the hash that names it. */
  smallPhoto(hash: string): string | undefined;
}

/** Width of small pictures in pixels: sharp on a telephone held upright. */
const smallWidth = 640;

/**
 * Leaves out the sizes of photographs that an edition does without.
 *
 * @param paths all else that it is to hold, from the root of the site
 */
export function editionSite(paths: readonly string[], edition: Edition): EditionSite {
  const small = edition.images === 'small' ? smallPhotos(paths) : new Map<string, string>();
  const chosen = new Set(small.values());
  const isHeld = (path: string): boolean =>
    edition.images === 'full' || readPhoto(path) === undefined || chosen.has(path);
  const held = paths.filter(isHeld).sort(byCodeUnits);
  const set = new Set(held);
  return { ...edition, paths: held, holds: (path) => set.has(path), smallPhoto: (hash) => small.get(hash) };
}

/** A published size of a photograph. */
export interface PhotoFile {
  hash: string;
  /** Pixels. */
  width: number;
  format: string;
}

/**
 * What the name of a published photograph tells.
 *
 * @param path `_anh/ded4af105e0f91d3-640.jpg`
 * @returns undefined when it is no such path
 */
export function readPhoto(path: string): PhotoFile | undefined {
  if (!path.startsWith('_anh/')) return undefined;
  const [, hash, width, format] = /^_anh\/([0-9a-f]+)-(\d+)\.(avif|webp|jpg)$/.exec(path) ?? [];
  return hash === undefined || format === undefined ? undefined : { hash, width: Number(width), format };
}

/** WebP, which all browsers of the last years show and which is a quarter lighter than JPEG. */
function smallPhotos(paths: readonly string[]): Map<string, string> {
  const best = new Map<string, { path: string; rank: number }>();
  for (const path of paths) {
    const photo = readPhoto(path);
    if (photo === undefined || photo.format === 'avif') continue;
    const { hash, width, format } = photo;
    // Wide enough and no wider; where there is no such size the narrowest.
    const rank = (width <= smallWidth ? width : -width) + (format === 'webp' ? 0.5 : 0);
    if (rank > (best.get(hash)?.rank ?? Number.NEGATIVE_INFINITY)) best.set(hash, { path, rank });
  }
  return new Map([...best].map(([hash, { path }]) => [hash, path]));
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
