import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';

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
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await (await draw()).toFile(temporary);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
  return path;
}
