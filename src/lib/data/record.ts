import type { ArticleHeadView } from '../archive/views.ts';
import type { Urls } from '../url.ts';

/** What the open data say of an article; the keys, in this order, are the columns of the table. */
export interface ArticleRecord {
  id: string;
  /** Absolute. */
  url: string;
  title: string;
  summary?: string;
  /** ISO 8601. */
  date: string;
  updated?: string;
  /** From the top down. */
  sections: string[];
  authors: string[];
  topics: string[];
  /** SHA-256 of the file that the newsroom wrote, hexadecimal. */
  sourceSha256: string;
}

/** The keys of a record, in their order. */
export const recordKeys = [
  ...['id', 'url', 'title', 'summary', 'date', 'updated', 'sections', 'authors', 'topics', 'sourceSha256'],
] as (keyof ArticleRecord)[];

/**
 * The record of an article.
 *
 * @param digest SHA-256 of its file
 */
export function articleRecord(article: ArticleHeadView, digest: string, urls: Urls): ArticleRecord {
  const { id, href, title, summary, time, updated, breadcrumb, authors, topics } = article;
  const names = (links: readonly { name: string }[]): string[] => links.map(({ name }) => name);
  return {
    ...{ id, url: urls.absolute(href), title, summary, date: time.iso, updated: updated?.iso },
    ...{ sections: names(breadcrumb), authors: names(authors), topics: names(topics), sourceSha256: digest },
  };
}

/** Records as JSON Lines: one JSON object a line (https://jsonlines.org). */
export function toJsonLines(records: readonly ArticleRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
