import { seededRandom } from '../random.ts';
import { type MadeArticle, makeArticle } from './article.ts';
import { makeNewsroom, type Newsroom } from './newsroom.ts';

/** An archive that was made to be measured. */
export interface MadeArchive {
  newsroom: Newsroom;
  /** Oldest day first, made one by one. */
  articles(): Generator<MadeArticle>;
}

/**
 * Makes an archive of Vietnamese articles whose syllables are well formed and whose words mean nothing: lengths, frequencies
 * of words, dates and lists are those of real news. The same count and seed give the same archive.
 */
export function makeArchive(count: number, seed = 1): MadeArchive {
  const newsroom = makeNewsroom(seededRandom(seed));
  return {
    newsroom,
    *articles() {
      const taken = new Set<string>();
      for (let index = 0; index < count; index += 1) {
        const article = makeArticle(newsroom, { index, count, seed });
        const id = freeId(article.id, taken);
        taken.add(id);
        yield { ...article, id };
      }
    },
  };
}

/** With a number behind it where another article of the month is called alike. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
