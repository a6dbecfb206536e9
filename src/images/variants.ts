import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { planVariants, type Variant } from '../lib/photo/variants.ts';
import { takeTurns } from './turns.ts';
import { UnreadablePhotograph } from './unreadable.ts';
import type { Original } from './write-sizes.ts';

/** A size that stands in the cache: `name` is its published file name. */
export interface VariantFile {
  name: string;
  path: string;
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

/** What unpacks pictures takes longer to load than a page to be made, and most builds need none of it. */
async function makeSizes(original: Original, variants: readonly Variant[], cacheDir: string): Promise<void> {
  const { writeSizes } = await import('./write-sizes.ts');
  await writeSizes(
    original,
    variants.map((variant) => ({ ...variant, path: fileOf(original, variant, cacheDir).path })),
  );
}

function nameOf({ hash }: Original, { width, format }: Variant): string {
  return `${hash}-${width}.${format}`;
}

function fileOf(original: Original, variant: Variant, cacheDir: string): VariantFile {
  const name = nameOf(original, variant);
  return { name, path: join(cacheDir, name) };
}
