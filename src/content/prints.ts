import type { Article, Photo } from '../lib/archive/types.ts';
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

/** What stands for each photograph of an article or album where lists show it: itself, and what it stands in. */
export function printPhotos(address: string, { title, date, photos }: PhotoHomeFacts): string[] {
  return photos.map((photo) => fingerprint([address, title, date, photo]));
}

interface PhotoHomeFacts extends Pick<Article, 'title' | 'date'> {
  photos: readonly Photo[];
}
