import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { creditPacket } from '../lib/photo/credit-packet.ts';
import { planVariants, type Variant, widestOf } from '../lib/photo/variants.ts';
import { keepFile } from './keep-file.ts';
import { photographHash } from './measure.ts';
import { readFileNotes } from './notes.ts';
import { readHead, readPixels } from './read-photograph.ts';
import { takeTurns } from './turns.ts';
import { UnreadablePhotograph } from './unreadable.ts';

/** A photograph whose sizes are to be published. */
export interface Original {
  /** Absolute path. */
  path: string;
  hash: string;
  width: number;
}

/** A size that stands in the cache: `name` is its published file name. */
export interface VariantFile {
  name: string;
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
 * Makes every size of every photograph, skipping those that stand in the cache; a stopped run goes on where it was. A
 * photograph with all its sizes is not even opened.
 *
 * @param cacheDir absolute path
 * @param onProgress told after each photograph
 * @returns all sizes, those made earlier included, and the photographs that could not be read or changed meanwhile
 */
export async function makeVariants(
  originals: readonly Original[],
  cacheDir: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ files: VariantFile[]; damaged: Original[] }> {
  await mkdir(cacheDir, { recursive: true });
  const standing = new Set(await readdir(cacheDir));
  const unique = [...new Map(originals.map((original) => [original.hash, original])).values()];
  const inTurn = takeTurns();
  const damaged: Original[] = [];
  let done = 0;
  const make = async (original: Original): Promise<VariantFile[]> => {
    const variants = planVariants(original.width);
    const missing = variants.filter((variant) => !standing.has(nameOf(original, variant)));
    try {
      if (missing.length > 0) await inTurn(() => makeSizes(original, missing, cacheDir));
    } catch (error) {
      if (!(error instanceof UnreadablePhotograph)) throw error;
      damaged.push(original);
      return [];
    } finally {
      onProgress(++done, unique.length);
    }
    return variants.map((variant) => fileOf(original, variant, cacheDir));
  };
  const files = (await Promise.all(unique.map(make))).flat();
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), damaged };
}

/** Makes one size of one photograph unless it stands in the cache. */
export async function makeVariant(original: Original, variant: Variant, cacheDir: string): Promise<VariantFile> {
  await mkdir(cacheDir, { recursive: true });
  const standing = new Set(await readdir(cacheDir));
  if (!standing.has(nameOf(original, variant))) await makeSizes(original, [variant], cacheDir);
  return fileOf(original, variant, cacheDir);
}

/**
 * Unpacks a photograph once for all its sizes, always as wide as the widest, so that a size has the same bytes whether it
 * is made alone or with others.
 *
 * @throws UnreadablePhotograph
 */
async function makeSizes(original: Original, variants: readonly Variant[], cacheDir: string): Promise<void> {
  const source = await unpack(original);
  for (const variant of variants) await writeSize(source, variant, fileOf(original, variant, cacheDir).path);
}

async function unpack({ path, hash, width }: Original): Promise<Source> {
  const bytes = await readFile(path);
  // What is made now would stand in the cache under the name of what was there before.
  if (photographHash(bytes) !== hash) throw new UnreadablePhotograph('changed');
  const { data, info } = await readPixels(bytes, { width: widestOf(width) });
  return { pixels: data, shape: info, packet: creditPacket(await readFileNotes(bytes, await readHead(bytes))) };
}

async function writeSize({ pixels, shape, packet }: Source, { width, format }: Variant, path: string): Promise<void> {
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

function nameOf({ hash }: Original, { width, format }: Variant): string {
  return `${hash}-${width}.${format}`;
}

function fileOf(original: Original, variant: Variant, cacheDir: string): VariantFile {
  const name = nameOf(original, variant);
  return { name, path: join(cacheDir, name) };
}
