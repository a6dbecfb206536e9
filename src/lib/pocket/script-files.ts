/**
 * What a pocket edition carries in scripts, for a page that was opened from a file may load nothing else: names of the files, and how
 * they hand over what they hold. Whoever writes them and whoever reads them agree here.
 */

/** The one function that such a script calls, with its path and what it holds. */
export const handOver = 'vankhoBoTui';

/** Stands for what leads to the root in parts that are placed into pages of any depth: no page holds this character. */
export const rootMark = '\u0001';

/** Of which periods there are pages: `["2023","2023-08","2023-08-03"]`. */
export const calendarPath = 'manh/lich';

/** The file of the script that carries something. */
export function scriptOf(path: string): string {
  return `${path}.js`;
}

/**
 * What the texts of a day's articles are called. They lie together, for a file of each would be as many again as there are articles.
 *
 * @param article its address from the root: `2023/08/tap-huan/`
 * @param day it is of, `2023-08-03`
 * @example textsPath('2023/08/tap-huan/', '2023-08-03') // 'van-ban/2023/08/03'
 */
export function textsPath(article: string, day: string): string {
  // The folder of an article is its own, which need not be that of its date.
  return `van-ban/${article.slice(0, 8)}${day.slice(-2)}`;
}
