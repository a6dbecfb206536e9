import { readFile } from 'node:fs/promises';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { creditPacket } from '../lib/photo/credit-packet.ts';
import { type Variant, widestOf } from '../lib/photo/variants.ts';
import { keepFile } from './keep-file.ts';
import { photographHash } from './measure.ts';
import { readFileNotes } from './notes.ts';
import { readHead, readPixels } from './read-photograph.ts';
import { UnreadablePhotograph } from './unreadable.ts';

/** A photograph whose sizes are to be published. */
export interface Original {
  /** Absolute path. */
  path: string;
  hash: string;
  width: number;
}

/** A size to be made. */
export interface WantedSize extends Variant {
  /** Absolute path. */
  path: string;
}

/** A photograph as it was unpacked: what its sizes are scaled from, and whom they credit. */
interface Source {
  pixels: Buffer;
  shape: OutputInfo;
  /** XMP. */
  packet?: string;
}

/**
 * Unpacks a photograph once for all its sizes, always as wide as the widest, so that a size has the same bytes whether it
 * is made alone or with others.
 *
 * @throws UnreadablePhotograph
 */
export async function writeSizes(original: Original, sizes: readonly WantedSize[]): Promise<void> {
  const source = await unpack(original);
  for (const size of sizes) await writeSize(source, size);
}

async function unpack({ path, hash, width }: Original): Promise<Source> {
  const bytes = await readFile(path);
  // What is made now would stand in the cache under the name of what was there before.
  if (photographHash(bytes) !== hash) throw new UnreadablePhotograph('changed');
  const { data, info } = await readPixels(bytes, { width: widestOf(width) });
  return { pixels: data, shape: info, packet: creditPacket(await readFileNotes(bytes, await readHead(bytes))) };
}

async function writeSize({ pixels, shape, packet }: Source, { width, format, path }: WantedSize): Promise<void> {
  const { width: rawWidth, height, channels } = shape;
  const image = sharp(pixels, { raw: { width: rawWidth, height, channels } }).resize({
    width,
    withoutEnlargement: true,
  });
  const encoded = encode(packet === undefined ? image : image.withXmp(packet), format);
  await keepFile(path, (temporary) => encoded.toFile(temporary));
}

/** Raise `variantSettings` with any change here. */
function encode(image: Sharp, format: Variant['format']): Sharp {
  switch (format) {
    // Effort 4, sharp's own choice, takes ten times as long for a twentieth of the bytes.
    case 'avif':
      return image.avif({ quality: 50, effort: 1 });
    case 'webp':
      return image.webp({ quality: 78 });
    case 'jpg':
      return image.jpeg({ quality: 78, mozjpeg: true });
  }
}
