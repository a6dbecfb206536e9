import type { Article } from '../lib/archive/types.ts';
import { fingerprint } from './fingerprint.ts';

/** What stands for all that `Viewer.card` reads of an article. */
export function printCard({
  id,
  title,
  summary,
  date,
  category,
  photos,
}: Pick<Article, 'id' | 'title' | 'summary' | 'date' | 'category' | 'photos'>): string {
  return fingerprint([id, title, summary, date, category, photos[0]]);
}
