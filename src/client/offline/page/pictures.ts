import { chooseSize, type PictureName } from '../../../lib/offline/picture-name.ts';
import { FetchError, fetchWhole, keepPicture } from '../store/pages.ts';
import type { Store } from '../store/store.ts';

/** What a device shows of a photograph: how wide, and in which format. */
export interface Screen {
  /** Pixels. */
  width: number;
  format: string;
}

/** Pixels: a column of text on a sharp screen needs no more. */
const mostWidth = 1280;

/** Column of text, in units of CSS. */
const column = 656;

/** The size of photographs that is right for this device. */
export function sizeForScreen(): Pick<Screen, 'width'> {
  const sharpness = Math.min(devicePixelRatio, 2);
  return { width: Math.min(mostWidth, Math.round(Math.min(screen.width, column) * sharpness)) };
}

/** Whether the browser shows AVIF, tried with a picture of the site. */
export async function formatFor(sizes: readonly PictureName[]): Promise<string> {
  const smallest = sizes.filter(({ format }) => format === 'avif').toSorted((a, b) => a.width - b.width)[0];
  if (smallest === undefined) return 'webp';
  const blob = await (await fetchWhole(smallest.path)).blob();
  return createImageBitmap(blob).then(
    () => 'avif',
    () => 'webp',
  );
}

/** Keeps one size of each photograph of a page, where none that is as wide is kept. */
export async function keepPictures(
  store: Store,
  pictures: ReadonlyMap<string, PictureName[]>,
  { width, format }: Screen,
  signal: AbortSignal,
): Promise<void> {
  for (const [hash, sizes] of pictures) {
    const wanted = chooseSize(sizes, width, format);
    if (wanted === undefined || (await isKept(store, hash, wanted.width))) continue;
    try {
      await keepPicture(store, wanted.path, await fetchWhole(wanted.path, { signal }));
    } catch (error) {
      // A photograph that was taken back in the meantime; the page that shows it will be another one soon.
      if (!(error instanceof FetchError && error.status === 404)) throw error;
    }
  }
}

async function isKept(store: Store, hash: string, width: number): Promise<boolean> {
  for (const kept of await store.database.getAllFromIndex('pictures', 'hash', hash)) {
    if (kept.width >= width && (await store.open('anh', kept.path)) !== undefined) return true;
  }
  return false;
}
