import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { keepFile } from './keep-file.ts';

/**
 * A drawing as a PNG in the cache, made unless it stands there.
 *
 * @param name of the file, which says what it shows
 * @returns absolute path
 */
export async function keptPng(cacheDir: string, name: string, draw: () => Promise<Sharp>): Promise<string> {
  const path = join(cacheDir, name);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  await mkdir(cacheDir, { recursive: true });
  await keepFile(path, async (temporary) => (await draw()).toFile(temporary));
  return path;
}
