import type { Article } from '../lib/archive/types.ts';
import type { Report } from '../lib/problems/problem.ts';
import { findLikenesses } from '../lib/proofreading/resemblance.ts';
import type { FileFacts } from './file-facts.ts';

/** Share of their shingles that two texts have in common when one is the other with a word or two changed. */
const nearlySame = 0.85;

/**
 * Tells of articles without a text, and of those that are nearly another one: of the two the one that came later. Drafts may be
 * empty, and what was withdrawn shows no text.
 */
export function checkArticles(
  articles: readonly Article[],
  facts: ReadonlyMap<string, FileFacts>,
  report: Report,
): void {
  const shown = articles
    .filter(({ withdrawn }) => withdrawn === undefined)
    .sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
  for (const { file, draft, photos, media } of shown) {
    const { isEmpty = false, bodyLine = 1 } = facts.get(file) ?? {};
    if (isEmpty && !draft && photos.length === 0 && media.length === 0)
      report('empty-article', { file, line: bodyLine });
  }
  const alike = findLikenesses(
    shown.map(({ file }) => facts.get(file)?.sketch),
    nearlySame,
  );
  for (const [index, other] of alike) {
    const [article, original] = [shown[index], shown[other]];
    if (article === undefined || original === undefined) continue;
    const line = facts.get(article.file)?.bodyLine;
    report('near-duplicate', { file: article.file, line }, { other: original.file });
  }
}
