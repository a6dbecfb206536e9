import { constants } from 'node:fs';
import { copyFile, rename, rm, rmdir } from 'node:fs/promises';

/** Puts a staged file in its place, whole at every moment, whatever of its name stands there. */
export async function takePlace(staged: string, target: string): Promise<void> {
  try {
    await rename(staged, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EXDEV') await carryOver(staged, target);
    else if (code === 'EISDIR') await replaceFolder(staged, target);
    else throw error;
  }
}

/** Where another disk is mounted as a folder of the output. */
async function carryOver(staged: string, target: string): Promise<void> {
  const temporary = `${target}.vankho-tam`;
  try {
    // A link of this name would be followed.
    await rm(temporary, { force: true });
    await copyFile(staged, temporary, constants.COPYFILE_EXCL);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await rm(staged);
}

/** An empty folder that somebody has made: published ones go with their last file. */
async function replaceFolder(staged: string, target: string): Promise<void> {
  await rmdir(target);
  await rename(staged, target);
}
