import { textsPath } from '../../lib/pocket/script-files.ts';
import type * as served from '../served/article-html.ts';
import { loadCarried } from './script-file.ts';

/** Texts of a day's articles, by their addresses. */
type Texts = Record<string, string>;

/** What was asked for last: results are often of one day. */
const days = new Map<string, Promise<Texts>>();
const mostDays = 30;

/** From the texts of its day: a page may not be read from a file. */
export const articleHtml: typeof served.articleHtml = async (path, day) => {
  const texts = await textsOf(textsPath(path, day));
  const text = texts[path];
  if (text === undefined) throw new Error(path);
  return `<p data-article-text>${text}`;
};

function textsOf(path: string): Promise<Texts> {
  const standing = days.get(path);
  if (standing !== undefined) return standing;
  const texts = loadCarried(path).then((content): Texts => JSON.parse(content));
  texts.catch(() => days.delete(path));
  for (const oldest of [...days.keys()].slice(0, -mostDays)) days.delete(oldest);
  days.set(path, texts);
  return texts;
}
