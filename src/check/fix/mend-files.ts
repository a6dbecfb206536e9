import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytes } from '../../content/read/read-within.ts';
import { stampFolder } from '../../content/read/stamps.ts';
import { isPageFile } from '../examine-files.ts';
import { type Mended, mendText } from './mend.ts';

/** A file that was mended, and what in it. */
export interface MendedFile {
  /** Path from the content folder. */
  file: string;
  counts: Mended['counts'];
}

/**
 * Mends what is safe to mend in every Markdown file of a content folder that becomes a page; files that are not UTF-8
 * or too large are left alone. A file is whole at every moment: the new one takes its place by a rename.
 *
 * @returns those that changed, in the order of their names
 */
export async function mendFiles(contentDir: string): Promise<MendedFile[]> {
  const mended: MendedFile[] = [];
  for (const file of [...stampFolder(contentDir).files.keys()].filter(isPageFile).sort()) {
    const path = join(contentDir, file);
    const text = (await stat(path)).size > mostBytes.markdown ? undefined : decode(await readFile(path));
    if (text === undefined) continue;
    // A byte order mark is no part of the text, and stays.
    const start = text.startsWith('\ufeff') ? 1 : 0;
    const { text: better, counts } = mendText(text.slice(start));
    if (Object.keys(counts).length === 0) continue;
    await replaceFile(path, text.slice(0, start) + better);
    mended.push({ file, counts });
  }
  return mended;
}

/** Hidden while it is written, so that no build takes it for content; with the rights of the file that it replaces. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = path.replace(/[^/\\]+$/, (name) => `.${name}.${process.pid}`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await chmod(temporary, (await stat(path)).mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
