import type { Article, ArticlePrints } from '../../lib/archive/types.ts';

/**
 * An article as its file, and the files beside it, say it: which authors and topics its names stand for has not been looked up yet. Its
 * body is read again when its page is rendered.
 */
export interface WrittenArticle {
  /** All but those. */
  held: Omit<Article, 'authors' | 'tags' | 'prints'>;
  /** Names, as they are written. */
  author: string[];
  tags: string[];
  /** Old addresses. */
  aliases: string[];
  prints: ArticlePrints;
}
