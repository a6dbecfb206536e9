import { constants, copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PackedFile } from './packed-file.ts';
import type { Written } from './written.ts';

/** So many files are written beside each other. */
const atOnce = 8;

/**
 * Writes files into a folder.
 *
 * @param folder absolute path; made when it is not there
 * @param onFile told after each file
 */
export async function writeFolder(
  files: AsyncIterable<PackedFile>,
  folder: string,
  onFile: (written: Written) => void,
): Promise<Written> {
  const written = { files: 0, bytes: 0, size: 0 };
  const made = new Set([folder]);
  const turns = new Set<Promise<void>>();
  let failure: { error: unknown } | undefined;
  const put = async (file: PackedFile, target: string): Promise<void> => {
    const size = await write(file.data, target);
    written.files += 1;
    written.bytes += size;
    written.size += size;
    onFile(written);
  };
  await mkdir(folder, { recursive: true });
  try {
    for await (const file of files) {
      if (failure !== undefined) break;
      const target = join(folder, file.path);
      await makeFolder(dirname(target), made);
      const turn = put(file, target)
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => turns.delete(turn));
      turns.add(turn);
      if (turns.size >= atOnce) await Promise.race(turns);
    }
  } finally {
    await Promise.all(turns);
  }
  if (failure !== undefined) throw failure.error;
  return written;
}

async function makeFolder(folder: string, made: Set<string>): Promise<void> {
  if (made.has(folder)) return;
  await mkdir(folder, { recursive: true });
  made.add(folder);
}

async function write(data: PackedFile['data'], target: string): Promise<number> {
  if (typeof data === 'object' && 'file' in data) {
    await copyFile(data.file, target, constants.COPYFILE_FICLONE);
    return (await stat(target)).size;
  }
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  await writeFile(target, bytes);
  return bytes.length;
}
