import { readSettings } from '../content/read/settings.ts';
import { collectProblems, isError } from '../lib/problems/problem.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { contentRefusal } from './refusal.ts';
import type { Vocabulary } from './schemas.ts';

/** What one must know of an archive to begin an article. */
export interface Newsroom extends Vocabulary {
  timeZone: string;
}

/**
 * Reads the settings and the lists of a content folder.
 *
 * @throws Refusal when they have mistakes
 */
export async function readNewsroom(contentDir: string): Promise<Newsroom> {
  const { problems, report } = collectProblems();
  const settings = await readSettings(contentDir, report);
  if (settings === undefined) throw contentRefusal(problems.filter(isError));
  return { ...(await readVocabulary(contentDir)), timeZone: settings.timeZone };
}
