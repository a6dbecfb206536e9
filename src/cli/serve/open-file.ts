import type { Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** An open file and what was true of it when it was opened. */
export interface OpenedFile {
  path: string;
  handle: FileHandle;
  stats: Stats;
}

/**
 * Opens a file first and looks at it afterwards, so that a build that publishes meanwhile cannot mix two versions. The
 * caller closes it.
 *
 * @returns `'folder'` when a folder stands there, `undefined` when nothing does
 */
export async function openFile(path: string): Promise<OpenedFile | 'folder' | undefined> {
  const handle = await openOrUndefined(path);
  if (handle === undefined) return undefined;
  const stats = await handle.stat();
  if (stats.isFile()) return { path, handle, stats };
  await handle.close();
  return stats.isDirectory() ? 'folder' : undefined;
}

const nothingThere = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL']);

async function openOrUndefined(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && nothingThere.has(String(error.code))) return undefined;
    throw error;
  }
}
