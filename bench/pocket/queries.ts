import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Heading } from '../../src/lib/search/part-files.ts';
import { foldMarks } from '../../src/lib/vietnamese/fold.ts';

/**
 * What readers might ask of an archive: three words of titles that lie evenly over it, every other one typed without marks.
 *
 * @param siteDir a published site
 * @param count how many
 */
export async function queriesOf(siteDir: string, count: number): Promise<string[]> {
  const folder = join(siteDir, 'tim-kiem/chi-muc/bai');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
  const lists = await Promise.all(
    files.map(async (file): Promise<Heading[]> => JSON.parse(await readFile(join(folder, file), 'utf8'))),
  );
  const titles = lists.flat().map(({ title }) => title);
  return Array.from({ length: Math.min(count, titles.length) }, (_, index) => {
    const title = titles[Math.floor((index * titles.length) / count)] ?? '';
    const words = (title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, 3).join(' ');
    return index % 2 === 0 ? words : foldMarks(words);
  });
}
