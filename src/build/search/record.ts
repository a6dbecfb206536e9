import { fingerprint } from '../../content/fingerprint.ts';
import { type Catalogue, lineage } from '../../lib/archive/catalogue.ts';
import type { Article } from '../../lib/archive/types.ts';
import type { Urls } from '../../lib/url.ts';

/** An article as it goes into the index; its body is read when its part is written. */
export interface IndexRecord {
  url: string;
  /** Path from the content folder. */
  file: string;
  digest: string;
  /** Searched before the body: title, summary. */
  before: string[];
  /** Searched after the body: authors. */
  after: string[];
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Turns articles into records. */
export function recordMaker({ archive, sections }: Catalogue, urls: Urls): (article: Article) => IndexRecord {
  const authorNames = new Map(archive.authors.map(({ slug, name }) => [slug, name]));
  return (article) => {
    const line = lineage(article.category, sections);
    return {
      url: urls.article(article.id),
      file: article.file,
      digest: article.digest,
      before: [article.title, article.summary ?? ''],
      after: article.authors.flatMap((slug) => authorNames.get(slug) ?? []),
      meta: { title: article.title, section: line[0]?.name ?? '', day: article.date.slice(0, 10) },
      filters: { section: line.map((section) => section.slug), year: [article.date.slice(0, 4)] },
      sort: { date: article.date },
    };
  };
}

/** Raise it when the way records are made or indexed changes, so that parts in the work folder are written anew. */
const version = 2;

/**
 * Fingerprint of a part: another one when anything in it would be indexed differently.
 *
 * @param packages fingerprint of the packages that index
 */
export function partKey(records: readonly IndexRecord[], packages: string): string {
  return fingerprint([version, packages, records]);
}
