import { hostOf } from '../archive/addresses.ts';
import { readByline } from '../people/names.ts';
import type { Remark } from '../report/reasons.ts';
import { readBody, readLine } from '../text/body.ts';
import { firstSentence } from '../text/first-sentence.ts';
import type { SourceRecord } from './record.ts';

/** An article as a reader will see it, before it has an address. */
export interface Composed {
  title: string;
  summary?: string;
  paragraphs: string[];
  authors: string[];
  source?: { name: string; url?: string };
  remarks: Omit<Remark, 'line'>[];
}

const longestTitle = 120;

/**
 * Makes an article of a record: what is missing is taken from what is there, and said.
 *
 * @param isForeign whether the record's URL is another site's than the archive's own
 */
export function compose(record: SourceRecord, isForeign: boolean): Composed {
  const { paragraphs: written, media } = readBody(record.body);
  const description = readLine(record.description);
  const givenTitle = readLine(record.title);
  const title = givenTitle || firstSentence(description || written[0] || 'Không có tiêu đề', longestTitle);
  const hasBody = written.length > 0;
  const remarks: Composed['remarks'] = [];
  if (givenTitle === '') remarks.push({ reason: 'no-title', details: { title } });
  if (!hasBody) remarks.push({ reason: description === '' ? 'title-only' : 'no-body' });
  if (media > 0) remarks.push({ reason: 'media', details: { count: String(media) } });
  const { authors, sources } = readByline(record.authors);
  return {
    title,
    summary: hasBody && description !== '' ? description : undefined,
    paragraphs: hasBody || description === '' ? written : readBody(record.description).paragraphs,
    authors,
    source: sourceOf(sources, isForeign ? record.url : undefined),
    remarks,
  };
}

function sourceOf(names: readonly string[], url: string | undefined): Composed['source'] {
  const address = url !== undefined && /^https?:\/\/\S+$/.test(url) ? url : undefined;
  const name = names.join(', ') || (address && hostOf(address));
  return name ? { name, url: address } : undefined;
}
