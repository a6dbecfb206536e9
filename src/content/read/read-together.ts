import type { Inventory } from '../../images/inventory.ts';
import { articleSchema } from '../../schemas/article.ts';
import type { Remembered } from './memory.ts';
import { type Place, type Reading, readAnew } from './read-article.ts';

/** An article of which nothing is known: its place among all, and its file. */
export interface UnknownArticle {
  index: number;
  file: string;
  place: Place;
}

/** What several threads read together. */
export interface ReadingTask extends Pick<Reading, 'contentDir' | 'tree' | 'attachments'> {
  zone: string;
  unknown: readonly UnknownArticle[];
  /** In memory that they share: 1 for each stretch of the unknown that somebody has begun with. */
  claims: Int32Array;
}

/** What another thread has read. */
export type ReadElsewhere = [article: UnknownArticle, read: Remembered][];

/** Articles that are read at a stretch. */
const length = 64;

/** Makes a reading one that several threads can take part in. */
export function shareReading(task: Omit<ReadingTask, 'claims'>): ReadingTask {
  const stretches = Math.ceil(task.unknown.length / length);
  return { ...task, claims: new Int32Array(new SharedArrayBuffer(stretches * Int32Array.BYTES_PER_ELEMENT)) };
}

/** Stretches that nobody has begun with, from the first on, until one is met that somebody has. */
export function* fromTheFirst({ unknown, claims }: ReadingTask): Iterable<UnknownArticle[]> {
  for (const [at, stretch] of stretchesOf(unknown).entries()) {
    if (Atomics.compareExchange(claims, at, 0, 1) !== 0) return;
    yield stretch;
  }
}

/**
 * Takes part in a reading from its end, while another begins at its beginning. What looks beyond its file is left to the other, and so is
 * what cannot be opened.
 */
export async function takePartInReading(task: ReadingTask, tell: (read: ReadElsewhere) => void): Promise<void> {
  const { contentDir, zone, tree, attachments, unknown, claims } = task;
  const reading = { contentDir, schema: articleSchema(zone), tree, inventory: neverAsked, attachments, isAlone: true };
  for (const [at, stretch] of [...stretchesOf(unknown).entries()].reverse()) {
    if (Atomics.compareExchange(claims, at, 0, 1) !== 0) return;
    const read: ReadElsewhere = [];
    for (const article of stretch) {
      const one = await readAnew(article.file, article.place, reading).catch(() => undefined);
      if (one?.reach === 'file') read.push([article, one.remembered]);
    }
    tell(read);
  }
}

/** An article that follows from its file alone shows no photograph. */
const neverAsked: Inventory = {
  describe: () => Promise.reject(new Error('No photograph is looked at here.')),
  save: async () => {},
};

/** Articles, so many at a time. */
export function stretchesOf(articles: readonly UnknownArticle[]): UnknownArticle[][] {
  const count = Math.ceil(articles.length / length);
  return Array.from({ length: count }, (_, at) => articles.slice(at * length, (at + 1) * length));
}
