import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Every file below a folder of the content, as paths from the content folder with `/`, sorted so that the order does not
 * depend on the file system. Hidden files and folders are passed over, but for `.well-known`, which holds what other
 * machines ask a site for (RFC 8615). Links are not followed.
 */
export async function listFiles(contentDir: string, folder: string): Promise<string[]> {
  const start = join(contentDir, folder);
  const entries = await readdir(start, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') && part !== '.well-known'))
    .sort();
}
