import type { Archive, Article, Term } from '../lib/archive/types.ts';
import type { Viewer } from '../lib/archive/viewer.ts';
import { fingerprint } from './fingerprint.ts';
import { printCard } from './print-card.ts';

/**
 * What stands for an article in the cache keys of pages: 22 characters where the page shows a hundred, each worked out once. What every
 * page shows of its site (names of sections, zone, addresses) is in every key besides.
 */
export interface ArticleKeys {
  /** For what lists show of it: all that `Viewer.card` reads of an article. */
  card(article: Article): string;
  /** For all that it says itself, whom it names included: its text, what feeds and open data tell of it. */
  own(article: Article): string;
  /** For its page: itself, and what it shows of the articles around it. */
  page(article: Article): string;
}

/** The keys of the articles of one archive. */
export function articleKeys(archive: Archive, view: Pick<Viewer, 'around'>): ArticleKeys {
  const card = remember((article: Article) => article.prints?.card ?? printCard(article));
  const own = ownPrints(archive);
  return {
    card,
    own,
    page(article) {
      const { related, before, previous, next } = view.around(article);
      const steps = [previous, next].map((step) => step && [step.id, step.title]);
      return JSON.stringify([own(article), related.map(card), before.map(card), steps]);
    },
  };
}

/** What stands for all that an article says itself, the names of its authors and topics included. */
export function ownPrints({ authors, topics }: Pick<Archive, 'authors' | 'topics'>): (article: Article) => string {
  const nameOfAuthor = namesOf(authors);
  const nameOfTopic = namesOf(topics);
  const named = new Map<string, string>();
  const printNames = ({ authors, tags }: Article): string => {
    const slugs = `${authors.join(' ')}|${tags.join(' ')}`;
    const print = named.get(slugs) ?? fingerprint([authors, authors.map(nameOfAuthor), tags, tags.map(nameOfTopic)]);
    named.set(slugs, print);
    return print;
  };
  return remember((article) => `${article.prints?.own ?? fingerprint(article)} ${printNames(article)}`);
}

/** In the live preview nobody asks whether a page has changed. */
export const noKeys: ArticleKeys = { card: () => '', own: () => '', page: () => '' };

function namesOf(terms: readonly Term[]): (slug: string) => string | undefined {
  const names = new Map(terms.map(({ slug, name }) => [slug, name]));
  return (slug) => names.get(slug);
}

function remember(work: (article: Article) => string): (article: Article) => string {
  const known = new Map<Article, string>();
  return (article) => {
    const key = known.get(article) ?? work(article);
    known.set(article, key);
    return key;
  };
}
