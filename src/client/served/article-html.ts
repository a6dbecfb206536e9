import { pageAddress } from './addresses.ts';

/**
 * Fetches the page of an article, which holds its text in `[data-article-text]`.
 *
 * @param path from the root: `2023/08/x/`
 * @param _day it is of, `2023-08-03`
 * @throws when it cannot be had
 */
export async function articleHtml(path: string, _day: string): Promise<string> {
  const response = await fetch(pageAddress(path));
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
