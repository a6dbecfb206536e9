import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangedMeanwhile } from '../changed-meanwhile.ts';
import { inBatches } from './batches.ts';
import type { Stamp } from './ledger.ts';
import { type Missing, markOf } from './survey.ts';

const prefix = '.vankho-tam-';

/**
 * Copies what is to be published into a folder of its own inside the output, where a rename is all that is left to do. It
 * is named by chance: a journal knows its own from those of other runs.
 *
 * @returns name of the folder, and how each file will stand in the output; the file in it is named by its place here
 * @throws when a file cannot be copied whole; nothing is left behind then
 */
export async function stage(missing: readonly Missing[], outDir: string): Promise<{ name: string; stamps: Stamp[] }> {
  const name = `${prefix}${randomUUID()}`;
  const folder = join(outDir, name);
  const stamps: Stamp[] = [];
  try {
    await mkdir(folder);
    await inBatches([...missing.entries()], async ([index, each]) => {
      stamps[index] = await copy(each, join(folder, String(index)));
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { name, stamps };
}

/** Takes away what this run or those before it have left in such folders. */
export async function discardStaging(outDir: string): Promise<void> {
  for (const name of await readdir(outDir)) {
    if (name.startsWith(prefix)) await rm(join(outDir, name), { recursive: true, force: true });
  }
}

async function copy({ source, mark }: Missing, staged: string): Promise<Stamp> {
  if ('text' in source) await writeFile(staged, source.text);
  else {
    await copyFile(source.file, staged, constants.COPYFILE_FICLONE);
    if (markOf(source) !== mark) throw new ChangedMeanwhile(source.file);
  }
  const { size, mtimeMs } = await stat(staged);
  return [mark, size, mtimeMs];
}
