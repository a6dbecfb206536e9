import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Edition } from '../edition.ts';
import type { PackedFile } from '../packed-file.ts';
import { editionSite } from '../pages/edition-site.ts';

/** The files of a published site as they are. */
export async function* pocketFiles(siteDir: string, edition: Edition): AsyncGenerator<PackedFile> {
  const entries = await readdir(siteDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.'));
  for (const path of editionSite(paths, edition).paths) yield { path, data: { file: join(siteDir, path) } };
}
