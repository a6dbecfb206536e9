import { vi } from '../i18n/vi.ts';
import type { Article, Term } from '../lib/archive/types.ts';
import { getLibrary } from './archive.ts';

/** Authors or topics: names that articles share and that have pages of the same shape. */
export interface TermKind {
  /** First part of their addresses: `tac-gia`, `chu-de`. */
  path: string;
  title: string;
  href: string;
  /** Those with at least one article, in alphabetical order, each with its articles, newest first. */
  terms: { term: Term; articles: Article[] }[];
  /** Of its first page, or of a year or month of it. */
  address(slug: string, period?: string): string;
  /** Description of a term that has none of its own. */
  describe(name: string): string;
}

/** Authors and topics of the archive. */
export async function termKinds(): Promise<TermKind[]> {
  const { catalogue, urls } = await getLibrary();
  const { archive, byAuthor, byTopic } = catalogue;
  const used = (terms: readonly Term[], lists: ReadonlyMap<string, Article[]>): TermKind['terms'] =>
    terms.flatMap((term) => {
      const articles = lists.get(term.slug);
      return articles === undefined ? [] : [{ term, articles }];
    });
  return [
    {
      path: 'tac-gia',
      title: vi.pages.authors,
      href: urls.authors(),
      terms: used(archive.authors, byAuthor),
      address: urls.author,
      describe: vi.pages.articlesBy,
    },
    {
      path: 'chu-de',
      title: vi.pages.topics,
      href: urls.topics(),
      terms: used(archive.topics, byTopic),
      address: urls.topic,
      describe: vi.pages.articlesAbout,
    },
  ];
}
