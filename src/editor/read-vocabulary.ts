import { readSections, readTerms } from '../content/read/settings.ts';
import { collectProblems, isError } from '../lib/problems/problem.ts';
import { contentRefusal } from './refusal.ts';
import type { Vocabulary } from './schemas.ts';

/**
 * Sections, authors and topics as the lists of a content folder name them; no article is opened.
 *
 * @throws Refusal when a list has mistakes
 */
export async function readVocabulary(contentDir: string): Promise<Vocabulary> {
  const { problems, report } = collectProblems();
  const { sections, former } = await readSections(contentDir, report);
  const authors = await readTerms(contentDir, 'tac-gia.yaml', report);
  const topics = await readTerms(contentDir, 'chu-de.yaml', report);
  if (problems.some(isError)) throw contentRefusal(problems.filter(isError));
  return { sections, formerSections: [...former.keys()], authors, topics };
}
