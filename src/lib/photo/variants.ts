import type { Photo } from '../archive/types.ts';
import type { PhotoView } from '../archive/views.ts';
import type { Urls } from '../url.ts';
import { shapeClass } from './shape.ts';
import { toneClass } from './tone.ts';

/** A published size of a photograph: `width` in pixels. */
export interface Variant {
  width: number;
  format: 'avif' | 'webp' | 'jpg';
}

/** Goes into the hash that names a photograph: raise it when encoding changes, so that names change with the bytes. */
export const variantSettings = '4: avif 50 effort 1, webp 78, mozjpeg 78, 160-224-320-448-640-900-1280-1600-2048';

/** Each at most 1.43 times the one before: whatever a screen asks for, it gets hardly more than twice the pixels. */
const widths = [160, 224, 320, 448, 640, 900, 1280, 1600, 2048] as const;
const largest = 2048;
const webpWidths = new Set([320, 640, 1280]);
const jpegWidths = new Set([640]);
/** What is nearly as wide as the largest is not worth a file. */
const nearly = 0.965;

/** Pixels of the widest size of a photograph, which is as wide as `width`. */
export function widestOf(width: number): number {
  return Math.min(width, largest);
}

/**
 * The sizes a photograph is published in, narrow to wide, never enlarged: every width as AVIF, few as WebP for browsers
 * of before 2022, and for all others JPEG in a middle width and in the largest, which is also what is downloaded.
 *
 * @param width pixels of the original
 */
export function planVariants(width: number): Variant[] {
  const top = widestOf(width);
  const below = widths.filter((candidate) => candidate < top * nearly);
  const inFormat = (format: Variant['format'], chosen: readonly number[]): Variant[] =>
    chosen.map((each) => ({ width: each, format }));
  const webp = below.filter((each) => webpWidths.has(each));
  return [
    ...inFormat('avif', [...below, top]),
    ...inFormat('webp', top <= 1280 ? [...webp, top] : webp),
    ...inFormat('jpg', [...below.filter((each) => jpegWidths.has(each)), top]),
  ];
}

/** What a component needs to show the photograph. */
export function viewPhoto(photo: Photo, urls: Urls): PhotoView {
  const variants = planVariants(photo.width);
  const top = widestOf(photo.width);
  const srcset = (format: Variant['format']): string =>
    variants
      .filter((variant) => variant.format === format)
      .map(({ width }) => `${urls.photoVariant(photo.hash, width, format)} ${width}w`)
      .join(', ');
  const middle = variants.find((variant) => variant.format === 'jpg')?.width ?? top;
  return {
    alt: photo.alt,
    ...(photo.caption === undefined ? {} : { caption: photo.caption }),
    ...(photo.credit === undefined ? {} : { credit: photo.credit }),
    width: top,
    height: Math.max(1, Math.round((photo.height * top) / photo.width)),
    avif: srcset('avif'),
    webp: srcset('webp'),
    src: urls.photoVariant(photo.hash, middle, 'jpg'),
    full: largestAddress(photo, urls),
    anchor: `#${photoAnchor(photo.file).replaceAll('%', '%25')}`,
    tone: toneClass(photo.tone),
    shape: shapeClass(photo.width, photo.height),
  };
}

/** Where the largest size of a photograph is, for whoever saves it. */
export function largestAddress({ hash, width }: Photo, urls: Urls): string {
  return urls.photoVariant(hash, widestOf(width), 'jpg');
}

/**
 * The part of a `srcset` that a picture of bounded width can use: a card in a list needs no size made for a whole screen.
 *
 * @param widest the most pixels it is ever shown in
 * @example limitSrcset('/a-320.avif 320w, /a-640.avif 640w, /a-900.avif 900w', 400) // '/a-320.avif 320w, /a-640.avif 640w'
 */
export function limitSrcset(srcset: string, widest: number): string {
  const candidates = srcset.split(', ');
  const enough = candidates.findIndex((candidate) => Number(/ (\d+)w$/.exec(candidate)?.[1]) >= widest);
  return candidates.slice(0, enough === -1 ? undefined : enough + 1).join(', ');
}

/**
 * The id of a figure, from the name of its file, so that it stays when pictures are added.
 *
 * @example photoAnchor('bai-viet/2023/08/a/tham-quan.jpg') // 'anh-tham-quan'
 */
export function photoAnchor(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return `anh-${name.normalize('NFC').replace(/\s+/g, '-')}`;
}
