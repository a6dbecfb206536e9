import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts content in the place of a file, whole or not at all: written beside it, then renamed.
 *
 * @param file absolute path; its folder need not exist
 * @param isDurable waits until it is on the disk itself, so that a machine which goes down keeps one of the two
 */
export async function replaceFile(
  file: string,
  content: Iterable<string | Uint8Array>,
  isDurable: boolean,
): Promise<void> {
  // Of its own for each process: a check may write down what it has read while a build does.
  const temporary = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      if (isDurable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
