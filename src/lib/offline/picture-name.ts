/** A published size of a photograph, read from its address (`url.ts`, `photoVariant`). */
export interface PictureName {
  /** From the root of the host: `/_anh/0123456789abcdef-640.avif`. */
  path: string;
  /** Names the photograph. */
  hash: string;
  /** Pixels. */
  width: number;
  /** `avif`, `webp`, `jpg`. */
  format: string;
}

/** Reads the address of a size of a photograph; undefined when it is none. */
export function readPictureName(path: string): PictureName | undefined {
  const [, hash, width, format] = /\/_anh\/([0-9a-f]{16})-(\d+)\.(avif|webp|jpg)$/.exec(path) ?? [];
  return hash === undefined || format === undefined ? undefined : { path, hash, width: Number(width), format };
}

/**
 * The one size of a photograph that a device keeps: the narrowest that is as wide as wanted, else the widest there is.
 *
 * @param sizes of one photograph
 * @param width pixels
 * @param format what the device shows, `avif` or `webp`; JPEG where there is none of it
 */
export function chooseSize(sizes: readonly PictureName[], width: number, format: string): PictureName | undefined {
  const wanted = sizes.filter((size) => size.format === format);
  const usable = wanted.length > 0 ? wanted : sizes.filter((size) => size.format === 'jpg');
  const sorted = usable.toSorted((a, b) => a.width - b.width);
  return sorted.find((size) => size.width >= width) ?? sorted.at(-1);
}

/** Of the sizes that are kept, the one to show in the place of another: the narrowest that is as wide, else the widest. */
export function nearestSize<Size extends { width: number }>(kept: readonly Size[], width: number): Size | undefined {
  const sorted = kept.toSorted((a, b) => a.width - b.width);
  return sorted.find((size) => size.width >= width) ?? sorted.at(-1);
}
