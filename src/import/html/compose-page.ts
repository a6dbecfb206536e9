import { hostOf } from '../archive/addresses.ts';
import type { ContainedFiles } from '../markup/contained-files.ts';
import { convertBody } from '../markup/convert.ts';
import { textOf } from '../markup/tree.ts';
import { readByline } from '../people/names.ts';
import type { ComposeContext, Composed, SourceRecord } from '../pipeline/source.ts';
import { firstSentence } from '../text/first-sentence.ts';
import type { PageFacts } from './page-facts.ts';
import { targetsOfPage } from './page-targets.ts';
import type { ParsedPage } from './read-page.ts';

/** A saved page as the pipeline takes it. */
export interface PageRecord extends SourceRecord {
  page: ParsedPage;
  facts: PageFacts;
}

const longestTitle = 120;

/** The title of a page; where it has none, the first sentence. */
export function titleOfPage({ title, facts }: PageRecord): string {
  const text = facts.summary ?? (facts.main === undefined ? '' : textOf(facts.main));
  return title || firstSentence(text || 'Không có tiêu đề', longestTitle);
}

/** Makes an article of a page; its tree is used up. */
export async function composePage(
  record: PageRecord,
  context: ComposeContext,
  places: { folders: ContainedFiles; uploads?: string },
): Promise<Composed> {
  const { title: givenTitle, facts, page, url } = record;
  const title = titleOfPage(record);
  const body = { type: 'root' as const, children: facts.main?.children ?? [] };
  const { markdown, files, remarks } = await convertBody(body, targetsOfPage(page.file, url, places, context));
  const { authors, sources } = readByline(record.authors);
  const host = context.isForeign && url !== undefined ? hostOf(url) : undefined;
  const sourceName = sources.join(', ') || host;
  if (givenTitle === '') remarks.unshift({ reason: 'no-title', details: { title } });
  if (page.isEncodingGuessed) remarks.push({ reason: 'encoding-guessed' });
  if (facts.isDateGuessed) remarks.push({ reason: 'date-guessed', details: { date: facts.date ?? '' } });
  if (facts.isGuessed) remarks.push({ reason: 'body-guessed' });
  if (markdown === '') remarks.push({ reason: 'title-only' });
  return {
    title,
    summary: facts.summary,
    body: markdown,
    authors,
    source: sourceName ? { name: sourceName, url: host === undefined ? undefined : url } : undefined,
    tags: facts.tags,
    files,
    remarks,
  };
}
