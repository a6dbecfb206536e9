import { link, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackedFile } from '../packed-file.ts';

/**
 * Puts the files that a site holds as they are into a folder by a hard link, which takes neither time nor room; where the system makes none
 * (another disk, FAT32) they are passed on, to be copied.
 *
 * @param folder absolute path
 * @param onLink told of the size of each that was linked
 * @returns what is left to be written
 */
export async function* linkWherePossible(
  files: AsyncIterable<PackedFile>,
  folder: string,
  onLink: (bytes: number) => void,
): AsyncGenerator<PackedFile> {
  for await (const file of files) {
    if (typeof file.data === 'object' && 'file' in file.data) {
      const target = join(folder, file.path);
      await mkdir(dirname(target), { recursive: true });
      const isLinked = await link(file.data.file, target).then(
        () => true,
        () => false,
      );
      if (isLinked) {
        onLink((await stat(target)).size);
        continue;
      }
    }
    yield file;
  }
}
