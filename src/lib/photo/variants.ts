import type { Photo } from '../archive/types.ts';
import type { PhotoView } from '../archive/views.ts';
import type { Urls } from '../url.ts';

/** A published size of a photograph: `width` in pixels. */
export interface Variant {
  width: number;
  format: 'webp' | 'jpg';
}

/** Goes into the hash that names a photograph: raise it when encoding changes, so that names change with the bytes. */
export const variantSettings = '1: webp 78, jpeg 80, 320-640-960-1280-1920';

const widths = [320, 640, 960, 1280, 1920] as const;
const largest = 1920;
const jpegWidths = new Set([640, 1280]);

/**
 * The sizes a photograph is published in, narrow to wide, never enlarged: every width as WebP, few as JPEG for old
 * browsers, the largest in both.
 *
 * @param width pixels of the original
 */
export function planVariants(width: number): Variant[] {
  const top = Math.min(width, largest);
  const below = widths.filter((candidate) => candidate < top);
  return [
    ...[...below, top].map((each): Variant => ({ width: each, format: 'webp' })),
    ...[...below.filter((each) => jpegWidths.has(each)), top].map((each): Variant => ({ width: each, format: 'jpg' })),
  ];
}

/** What a component needs to show the photograph. */
export function viewPhoto(photo: Photo, urls: Urls): PhotoView {
  const variants = planVariants(photo.width);
  const top = Math.min(photo.width, largest);
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
    webp: srcset('webp'),
    jpeg: srcset('jpg'),
    src: urls.photoVariant(photo.hash, middle, 'jpg'),
    full: urls.photoVariant(photo.hash, top, 'jpg'),
    anchor: `#${photoAnchor(photo.file)}`,
  };
}

/**
 * The id of a figure, from the name of its file, so that it stays when pictures are added.
 *
 * @example photoAnchor('bai-viet/2023/08/a/tham-quan.jpg') // 'anh-tham-quan'
 */
export function photoAnchor(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return `anh-${name.replace(/\s+/g, '-')}`;
}
