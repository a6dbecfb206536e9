import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { textsPath } from '../../lib/pocket/script-files.ts';
import type { PackedFile } from '../packed-file.ts';
import { articleTextOf } from './article-text.ts';
import { carry } from './carry.ts';

/**
 * What an article's page is called: years, months and days of the calendar are none, nor are its photographs.
 *
 * @param path `2023/08/tap-huan/index.html`
 */
export function isArticle(path: string): boolean {
  return /^\d{4}\/\d\d\/(?!\d\d\/)[^/]+\/index\.html$/.test(path);
}

/**
 * The texts of a month's articles, a script for each day.
 *
 * @param pages of the month's articles, from the root of the site
 */
export async function textsOfMonth(siteDir: string, pages: readonly string[]): Promise<PackedFile[]> {
  const days = new Map<string, Record<string, string>>();
  for (const page of pages) {
    const article = articleTextOf(await readFile(join(siteDir, page), 'utf8'));
    if (article === undefined) continue;
    const address = `${dirname(page)}/`;
    const path = textsPath(address, article.day);
    const texts = days.get(path) ?? {};
    texts[address] = article.text;
    days.set(path, texts);
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, texts]) => carry(path, JSON.stringify(texts)));
}
