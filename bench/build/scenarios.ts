import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/lib/archive/catalogue.ts';
import { type AddedArticle, composeArticle, publishArticle, withdrawArticle } from './added-article.ts';
import type { AddingDay, AddingDays } from './days.ts';
import type { Generator } from './generator.ts';

/** What changes before a build. */
export type Change = 'cold' | 'unchanged' | 'newest-text' | 'old-text' | 'ordinary' | 'merge' | 'heaviest' | 'template';

/** A change that is made, built and measured several times. */
export interface Scenario {
  change: Change;
  /** Makes it. */
  make(): Promise<void>;
  /** Takes it back, where the next run must begin from the same archive; the build after that is not measured. */
  undo?(): Promise<void>;
  /** The article that comes, and its day. */
  article?: AddedArticle;
  day?: AddingDay;
}

/** Where a site is built, and from what. */
export interface Workshop {
  generator: Generator;
  contentDir: string;
  /** Removes what was published. */
  unpublish(): Promise<void>;
}

/** All changes, in the order in which they are measured. */
export async function planScenarios(
  { generator, contentDir, unpublish }: Workshop,
  sorted: Catalogue,
  days: AddingDays,
): Promise<Scenario[]> {
  const nothing = async (): Promise<void> => {};
  const texts = sorted.listed.filter(({ photos }) => photos.length === 0);
  const correct = (place: number) => (): Promise<void> =>
    appendFile(join(contentDir, texts[place]?.file ?? ''), '\nTòa soạn sửa một câu.\n');
  const add = async (change: Change, day: AddingDay | undefined): Promise<Scenario[]> => {
    if (day === undefined) return [];
    const article = await composeArticle(contentDir, sorted, day.date);
    const make = (): Promise<void> => publishArticle(contentDir, article);
    return [{ change, day, article, make, undo: () => withdrawArticle(contentDir, article) }];
  };
  return [
    {
      change: 'cold',
      async make() {
        await generator.forget();
        await unpublish();
      },
    },
    { change: 'unchanged', make: nothing },
    ...(texts.length > 0 ? [{ change: 'newest-text', make: correct(0) } as const] : []),
    ...(texts.length > 1 ? [{ change: 'old-text', make: correct(Math.floor(texts.length / 2)) } as const] : []),
    ...(await add('ordinary', days.ordinary)),
    ...(await add('merge', days.merge)),
    ...(await add('heaviest', days.heaviest)),
    { change: 'template', make: () => generator.touchTemplate() },
  ];
}
