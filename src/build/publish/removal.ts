import { lstatSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isLink } from '../../content/read/real-place.ts';
import type { Outputs } from '../outputs.ts';
import type { Missing } from './survey.ts';

/**
 * Those of the other files that stand where the site needs a folder, or in a folder that it needs as a file.
 *
 * @param missing files that the site needs and that do not stand: none that does is in a folder whose place is taken
 */
export function findObstacles(others: readonly string[], outputs: Outputs, missing: readonly Missing[]): Set<string> {
  if (others.length === 0) return new Set();
  const folders = new Set(missing.flatMap(({ path }) => foldersOf(path)));
  return new Set(others.filter((path) => folders.has(path) || foldersOf(path).some((folder) => outputs.has(folder))));
}

/** Removes files that are still there, and folders left empty; a folder that has taken a file's place stays. */
export async function removeFiles(outDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const file = join(outDir, path);
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === false) await rm(file);
  }
  for (const folder of new Set(paths.map((path) => dirname(path)))) await removeEmpty(outDir, folder);
}

/**
 * Removes symbolic links that stand for a folder on the way to one of the paths: nothing is written, and nothing removed, where they lead.
 */
export async function removeFolderLinks(outDir: string, paths: readonly string[]): Promise<void> {
  const parents = new Set(paths.map((path) => dirname(path)));
  for (const folder of new Set([...parents].flatMap((parent) => foldersOf(`${parent}/`)))) {
    const place = join(outDir, folder);
    if (isLink(place)) await rm(place);
  }
}

/** `a/b/c.html` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

async function removeEmpty(outDir: string, folder: string): Promise<void> {
  for (let current = folder; current !== '.'; current = dirname(current)) {
    try {
      await rmdir(join(outDir, current));
    } catch {
      return;
    }
  }
}
