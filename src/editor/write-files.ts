import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readVocabulary } from './read-vocabulary.ts';
import { vscodeFiles } from './vscode-files.ts';

/** What became of the files, as paths from the folder. */
export interface Written {
  written: string[];
  /** Shared ones that stand there with other settings. */
  kept: string[];
}

/** Folders on this machine. */
export interface Folders {
  /** The one that is opened in VS Code. */
  folder: string;
  contentDir: string;
  generator: string;
}

/**
 * Writes `.vscode/` into a folder. Settings that the newsroom has of its own are left alone.
 *
 * @param isForced writes over them
 * @throws Refusal when the lists of the content cannot be read
 */
export async function writeEditorFiles(
  { folder, contentDir, generator }: Folders,
  isForced: boolean,
): Promise<Written> {
  const place = { content: pathFrom(folder, contentDir), generator: pathFrom(folder, generator) };
  const { own, shared } = vscodeFiles(await readVocabulary(contentDir), place);
  const result: Written = { written: [], kept: [] };
  for (const [path, text] of [...own, ...shared]) {
    const file = join(folder, path);
    const present = existsSync(file) ? await readFile(file, 'utf8') : undefined;
    if (present === text) continue;
    if (present !== undefined && shared.has(path) && !isForced) {
      result.kept.push(path);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    result.written.push(path);
  }
  return result;
}

/** Whether a folder has been given these files before. */
export function hasEditorFiles(folder: string): boolean {
  return existsSync(join(folder, '.vscode/vankho.code-snippets'));
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, resolve(path)).split(sep).join('/');
}
