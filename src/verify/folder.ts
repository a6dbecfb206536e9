import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Copy, type HeldFile, readListText } from './copy.ts';
import { digestOf } from './digest.ts';

/** An edition that was unpacked, or a published site, as a folder of this machine. Links are told, never followed. */
export function folderCopy(root: string, name: string): Copy {
  return {
    name,
    knowsItsFiles: true,
    readList: async (path) => {
      const file = join(root, path);
      const found = await lstat(file).catch(() => undefined);
      return found?.isFile() ? await readListText(bytesOf(file), file) : undefined;
    },
    files: (_, folder) => filesBelow(root, folder),
    close: async () => {},
  };
}

/** @param folder `''`, or a path with `/` at its end */
async function* filesBelow(root: string, folder: string): AsyncGenerator<HeldFile> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, `${path}/`);
    else if (entry.isFile()) yield { path, digest: () => digestOf(bytesOf(join(root, path))) };
    else yield { path, irregular: entry.isSymbolicLink() ? 'link' : 'special', digest: async () => undefined };
  }
}

/** A file that has become a link since it was listed is not followed either; Windows has no such flag. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  yield* handle.createReadStream();
}
