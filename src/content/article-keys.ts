import type { Archive, Article, Term } from '../lib/archive/types.ts';
import type { Viewer } from '../lib/archive/viewer.ts';
import { fingerprint } from './fingerprint.ts';
import { printCard } from './print-card.ts';

/**
 * What stands for an article in the cache keys of pages: 22 characters where the page shows a hundred. What every
 * page shows of its site (names of sections, zone, addresses) is in every key besides.
 */
export interface ArticleKeys {
  /** For what lists show of it: all that `Viewer.card` reads of an article. */
  card(article: Article): string;
  /** For all that it says itself, whom it names included: its text, what feeds and open data tell of it. */
  own(article: Article): string;
  /** For its page: itself, and what it shows of the articles around it. */
  page(article: Article): unknown;
}

/** The keys of the articles of one archive. */
export function articleKeys(archive: Archive, view: Pick<Viewer, 'around'>): ArticleKeys {
  const card = (article: Article): string => article.prints?.card ?? printCard(article);
  const own = ownPrints(archive);
  return {
    card,
    own,
    page(article) {
      const { related, before, previous, next } = view.around(article);
      const steps = [previous, next].map((step) => step && [step.id, step.title]);
      return [own(article), related.map(card), before.map(card), steps];
    },
  };
}

/** What stands for all that an article says itself, the names of its authors and topics included. */
export function ownPrints(names: Named): (article: Article) => string {
  const withNames = namePrinter(names);
  return (article) => article.prints?.own ?? withNames(fingerprint(article), article);
}

type Named = Pick<Archive, 'authors' | 'topics'>;

/** Adds to what stands for an article what stands for the names of its authors and topics, which other files spell. */
export function namePrinter({ authors, topics }: Named): (print: string, article: Names) => string {
  const nameOfAuthor = namesOf(authors);
  const nameOfTopic = namesOf(topics);
  const named = new Map<string, string>();
  return (print, { authors, tags }) => {
    const slugs = `${authors.join(' ')}|${tags.join(' ')}`;
    const ofNames = named.get(slugs) ?? fingerprint([authors, authors.map(nameOfAuthor), tags, tags.map(nameOfTopic)]);
    named.set(slugs, ofNames);
    return `${print} ${ofNames}`;
  };
}

type Names = Pick<Article, 'authors' | 'tags'>;

/** In the live preview nobody asks whether a page has changed. */
export const noKeys: ArticleKeys = { card: () => '', own: () => '', page: () => '' };

function namesOf(terms: readonly Term[]): (slug: string) => string | undefined {
  const names = new Map(terms.map(({ slug, name }) => [slug, name]));
  return (slug) => names.get(slug);
}
