import type { Article, ArticlePrints } from '../../lib/archive/types.ts';

/**
 * An article as its file, and the files beside it, say it: which authors and topics its names stand for has not been looked up yet. Its
 * body is read again when its page is rendered.
 */
export interface WrittenArticle {
  /** All but those. */
  held: HeldArticle;
  /** Names, as they are written. */
  author: string[];
  tags: string[];
  /** Old addresses, where it has some. */
  aliases?: string[];
  prints: ArticlePrints;
}

/** What is the same of most articles is left out: 100,000 of them are kept from one reading to the next. */
export type HeldArticle = Omit<Article, keyof typeof usual | 'authors' | 'tags' | 'prints'> &
  Partial<Pick<Article, keyof typeof usual>>;

/** What an article is of which nothing else is said. */
const usual = {
  related: [],
  draft: false,
  pinned: false,
  corrections: [],
  photos: [],
  media: [],
  stills: [],
  attachments: [],
} satisfies Partial<Article>;

for (const list of Object.values(usual)) Object.freeze(list);

/** Leaves out what is usual. */
export function holdArticle(article: Omit<Article, 'authors' | 'tags' | 'prints'>): HeldArticle {
  const told = Object.entries(article).filter(
    ([name, value]) => !(name in usual) || (Array.isArray(value) ? value.length > 0 : value !== false),
  );
  return Object.fromEntries(told) as unknown as HeldArticle;
}

/** Puts it back, lists that nobody may change. */
export function wholeArticle(
  { held, prints }: WrittenArticle,
  names: Pick<Article, 'authors' | 'tags'>,
  own: string,
): Article {
  return { ...usual, ...held, ...names, prints: { ...prints, own } };
}
