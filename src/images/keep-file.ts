import { link, rename, rm } from 'node:fs/promises';

/**
 * Writes a file of the cache, whole or not at all. One that another build has made meanwhile, of the same name and so of the same
 * bytes, stays untouched: that build may be publishing it, and would take it for changed.
 *
 * @param path absolute path
 * @param write writes a file in its place
 */
export async function keepFile(path: string, write: (temporary: string) => Promise<unknown>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await write(temporary);
    await link(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
      // File systems of memory cards and of some networks have no links.
      if (error.code !== 'EEXIST') await rename(temporary, path);
    });
  } finally {
    await rm(temporary, { force: true });
  }
}
