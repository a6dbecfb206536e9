import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChangedMeanwhile } from '../../content/changed-meanwhile.ts';
import type { Source } from '../outputs.ts';
import { inBatches } from './batches.ts';
import type { Stamp } from './ledger.ts';
import { type Missing, markOf } from './survey.ts';

const prefix = '.vankho-tam-';

/** A staged file that is to take its place. */
export interface Move {
  path: string;
  /** Whether nothing of its name stands there yet. */
  isNew: boolean;
  /** How it will stand there. */
  stamp: Stamp;
}

/**
 * Copies what is to be published into a folder of its own inside the output, where a rename is all that is left to do. It
 * is named by chance: a journal knows its own from those of other runs.
 *
 * @returns name of the folder, and the files in it, each named by its place in the list
 * @throws when a file cannot be copied whole; nothing is left behind then
 */
export async function stage(missing: readonly Missing[], outDir: string): Promise<{ staging: string; moves: Move[] }> {
  const staging = `${prefix}${randomUUID()}`;
  const folder = join(outDir, staging);
  const moves: Move[] = [];
  try {
    await mkdir(folder);
    await inBatches([...missing.entries()], async ([index, { path, isNew, source, mark }]) => {
      moves[index] = { path, isNew, stamp: await copy(source, mark, join(folder, String(index))) };
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { staging, moves };
}

/** Takes away what this run or those before it have left in such folders. */
export async function discardStaging(outDir: string): Promise<void> {
  for (const name of await readdir(outDir)) {
    if (name.startsWith(prefix)) await rm(join(outDir, name), { recursive: true, force: true });
  }
}

async function copy(source: Source, mark: string, staged: string): Promise<Stamp> {
  if ('text' in source) await writeFile(staged, source.text);
  else {
    await copyFile(source.file, staged, constants.COPYFILE_FICLONE);
    if (markOf(source) !== mark) throw new ChangedMeanwhile(source.file);
  }
  const { size, mtimeMs } = await stat(staged);
  return [mark, size, mtimeMs];
}
