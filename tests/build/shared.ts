import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Published, Site } from './site.ts';

/** Hash of the photograph that a page is shared with, which names all its sizes; undefined where it is no photograph. */
export async function sharedPhoto(site: Published, page: string): Promise<string | undefined> {
  return /<meta property="og:image" content="[^"]*\/_anh\/([^-./"]+)/.exec(await site.read(page))?.[1];
}

/** Every file that stands in the output, those for readers of older pages among them, whose name or bytes hold these words. */
export async function filesThatHold(site: Site, words: string): Promise<string[]> {
  const standing = await readdir(site.outDir, { recursive: true, withFileTypes: true });
  const files = standing.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const holding = await Promise.all(
    files.map(async (file) => file.includes(words) || (await readFile(file)).includes(words)),
  );
  return files.filter((_, index) => holding[index]);
}
