import { hostOf } from '../archive/addresses.ts';
import { readByline } from '../people/names.ts';
import type { ComposeContext, Composed, SourceRecord } from '../pipeline/source.ts';
import { type BodyKind, readBody, readLine } from '../text/body.ts';
import { firstSentence } from '../text/first-sentence.ts';
import { paragraphsToMarkdown } from '../text/markdown.ts';

const longestTitle = 120;

/**
 * Makes an article of a record: what is missing is taken from what is there, and said.
 *
 * @param kind of the body; recognised without it
 */
export function compose(record: SourceRecord, { isForeign }: ComposeContext, kind?: BodyKind): Composed {
  const { paragraphs: written, media } = readBody(record.body, kind);
  const description = readLine(record.description);
  const title = titleOf(record, kind);
  const hasBody = written.length > 0;
  const remarks: Composed['remarks'] = [];
  if (readLine(record.title) === '') remarks.push({ reason: 'no-title', details: { title } });
  if (!hasBody) remarks.push({ reason: description === '' ? 'title-only' : 'no-body' });
  if (media > 0) remarks.push({ reason: 'media', details: { count: String(media) } });
  const { authors, sources } = readByline(record.authors);
  return {
    title,
    summary: hasBody && description !== '' ? description : undefined,
    body: paragraphsToMarkdown(hasBody || description === '' ? written : readBody(record.description).paragraphs),
    authors,
    source: sourceOf(sources, isForeign ? record.url : undefined),
    remarks,
  };
}

/** The title of a record; where it has none, the first sentence. */
export function titleOf(record: SourceRecord, kind?: BodyKind): string {
  const given = readLine(record.title);
  if (given !== '') return given;
  const text = readLine(record.description) || readBody(record.body, kind).paragraphs[0] || 'Không có tiêu đề';
  return firstSentence(text, longestTitle);
}

function sourceOf(names: readonly string[], url: string | undefined): Composed['source'] {
  const address = url !== undefined && /^https?:\/\/\S+$/.test(url) ? url : undefined;
  const name = names.join(', ') || (address && hostOf(address));
  return name ? { name, url: address } : undefined;
}
