import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { WallClock } from '../../lib/archive/types.ts';
import type { Addresses } from '../archive/addresses.ts';
import type { Facts } from './survey.ts';

/** Where an article is written. */
export interface Place {
  /** Without slashes around it: `2023/08/tap-huan`, of a page `gioi-thieu`. */
  address: string;
  isPage: boolean;
  /** The file that it is written over, as a path from the content folder. */
  standing?: string;
}

/** Gives every article its place, in the order of the source. */
export function takePlaces(
  facts: readonly Facts[],
  standing: ReadonlyMap<number, string>,
  addresses: Addresses,
  defaultDate: WallClock | undefined,
): Map<number, Place> {
  return new Map(facts.map((each) => [each.line, takePlace(each, standing.get(each.line), addresses, defaultDate)]));
}

function takePlace(
  { line, title, id, isPage, date }: Facts,
  standing: string | undefined,
  addresses: Addresses,
  defaultDate: WallClock | undefined,
): Place {
  if (standing !== undefined) return { address: addressOfFile(standing), isPage, standing };
  if (isPage) return { address: addresses.takePage(title, id), isPage };
  const day = date ?? defaultDate;
  // Without a default date the plan has refused undated articles.
  if (day === undefined) throw new Error(`place ${line}: undated article in the plan`);
  return { address: addresses.takeArticle(title, id, day), isPage };
}

/** `bai-viet/2023/08/tap-huan/index.md` → `2023/08/tap-huan`. */
export function addressOfFile(file: string): string {
  return file.replace(/^(?:bai-viet|trang)\//, '').replace(/(?:\/index)?\.md$/, '');
}

/** The Markdown file of a place; an article with files beside it has a folder of its own. */
export function fileOfPlace({ address, isPage }: Place, hasFiles: boolean): string {
  if (isPage) return `trang/${address}.md`;
  return hasFiles ? `bai-viet/${address}/index.md` : `bai-viet/${address}.md`;
}

/** Those of the articles to write over whose files stand where the import has put them. */
export async function findStanding(
  contentDir: string,
  facts: readonly Facts[],
  fileOf: (article: Facts) => string | undefined,
): Promise<Map<number, string>> {
  const standing = new Map<number, string>();
  for (const article of facts) {
    const file = fileOf(article);
    if (file === undefined) continue;
    const isThere = await stat(join(contentDir, file)).then(
      () => true,
      () => false,
    );
    if (isThere) standing.set(article.line, file);
  }
  return standing;
}
