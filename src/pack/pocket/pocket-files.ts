import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Edition } from '../edition.ts';
import type { PackedFile } from '../packed-file.ts';

/** The files of a published site as they are. */
export async function* pocketFiles(siteDir: string, _: Edition): AsyncGenerator<PackedFile> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.'))
    .sort();
  for (const path of paths) yield { path, data: { file: join(siteDir, path) } };
}
