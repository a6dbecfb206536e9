import { readFile } from 'node:fs/promises';
import { readHead, readPixels } from '../../images/read-photograph.ts';
import { type Defect, UnreadablePhotograph } from '../../images/unreadable.ts';

const enough = 16;

/** Why a build would refuse a photograph; undefined when it would not. The whole file is read, as the build does. */
export async function photographDefect(path: string): Promise<Defect | undefined> {
  const bytes = await readFile(path);
  try {
    await readHead(bytes);
    await readPixels(bytes, { width: enough });
    return undefined;
  } catch (error) {
    if (error instanceof UnreadablePhotograph) return error.defect;
    throw error;
  }
}
