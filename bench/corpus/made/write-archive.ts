import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { MadeArchive } from './archive.ts';
import type { MadeArticle } from './article.ts';
import { archiveFiles, articleFile, photographName } from './files.ts';

/** Files that are written at a time. */
const batch = 64;

/**
 * Writes a made archive into a content folder.
 *
 * @param photographs JPEG files that its articles show in turn
 * @returns how many articles have one
 */
export async function writeArchive(
  { newsroom, articles }: MadeArchive,
  contentDir: string,
  photographs: readonly string[],
): Promise<number> {
  await mkdir(contentDir, { recursive: true });
  for (const [name, text] of archiveFiles(newsroom)) await writeFile(join(contentDir, name), text);
  let shown = 0;
  const write = async (article: MadeArticle, photograph: string | undefined): Promise<void> => {
    const path = join(contentDir, 'bai-viet', article.id);
    const file = photograph === undefined ? `${path}.md` : join(path, 'index.md');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, articleFile(article));
    if (photograph !== undefined) await place(photograph, join(path, photographName));
  };
  let running: Promise<void>[] = [];
  for (const article of articles()) {
    const photograph = article.caption === undefined ? undefined : photographs[shown++ % photographs.length];
    running.push(write(article, photograph));
    if (running.length < batch) continue;
    await Promise.all(running);
    running = [];
  }
  await Promise.all(running);
  return shown;
}

/** A second name for the same bytes, so that ten thousand photographs need no room; a copy on another disk. */
async function place(photograph: string, target: string): Promise<void> {
  await link(photograph, target).catch(() => copyFile(photograph, target));
}
