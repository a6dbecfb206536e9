import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A folder that is made once for each state of the generator, and kept until that changes.
 *
 * @param store folder of such folders, of one kind
 * @param generator what the folder follows from
 * @param make fills an empty folder
 * @returns its absolute path
 */
export async function keptFolder(
  store: string,
  generator: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(store, createHash('sha256').update(generator).digest('hex').slice(0, 16));
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) await fill(store, folder, make);
  return folder;
}

async function fill(store: string, folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(store, { recursive: true });
  const making = await mkdtemp(join(store, 'dang-goi-'));
  try {
    await make(making);
    // Another run may have been quicker: its folder is the same.
    await rename(making, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  for (const name of await readdir(store)) {
    const isOld = /^[0-9a-f]{16}$/.test(name) && join(store, name) !== folder;
    if (isOld) await rm(join(store, name), { recursive: true, force: true });
  }
}
