import { constants } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { planVariants, type Variant } from '../lib/photo/variants.ts';

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

sharp.cache(false);
sharp.concurrency(1);

/**
 * Makes every size of every photograph, skipping those that stand in the cache; a stopped run goes on where it was.
 *
 * @param cacheDir absolute path
 * @param onProgress told after each photograph
 * @returns all sizes, those made earlier included, and the photographs that sharp could not read to their end
 */
export async function makeVariants(
  originals: readonly Original[],
  cacheDir: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ files: VariantFile[]; damaged: Original[] }> {
  await mkdir(cacheDir, { recursive: true });
  const unique = [...new Map(originals.map((original) => [original.hash, original])).values()];
  const files: VariantFile[] = [];
  const damaged: Original[] = [];
  const queue = unique.values();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const original of queue) {
      try {
        files.push(...(await makeSizes(original, cacheDir)));
      } catch (error) {
        // An error with a code is the machine's (disk full, no permission), one without is sharp's word on the file.
        if (error instanceof Error && 'code' in error) throw error;
        damaged.push(original);
      }
      onProgress(++done, unique.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { files: files.sort((a, b) => (a.name < b.name ? -1 : 1)), damaged };
}

/** Makes one size of one photograph unless it stands in the cache. */
export async function makeVariant(original: Original, variant: Variant, cacheDir: string): Promise<VariantFile> {
  const name = `${original.hash}-${variant.width}.${variant.format}`;
  const path = join(cacheDir, name);
  if (await exists(path)) return { name, path };
  await mkdir(cacheDir, { recursive: true });
  const temporary = join(cacheDir, `${name}.${process.pid}.tmp`);
  const image = sharp(original.path)
    .autoOrient()
    .resize({ width: variant.width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' });
  try {
    await (variant.format === 'webp'
      ? image.webp({ quality: 78 })
      : image.jpeg({ quality: 80, progressive: true })
    ).toFile(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return { name, path };
}

async function makeSizes(original: Original, cacheDir: string): Promise<VariantFile[]> {
  const files: VariantFile[] = [];
  for (const variant of planVariants(original.width)) files.push(await makeVariant(original, variant, cacheDir));
  return files;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
