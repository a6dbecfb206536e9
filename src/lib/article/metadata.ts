import type { Settings } from '../archive/types.ts';
import type { ArticleView } from '../archive/views.ts';
import type { Urls } from '../url.ts';

/** A `<meta>`; the same name may come several times. */
export interface MetaTag {
  name: string;
  content: string;
}

/**
 * An article as libraries and citation managers read it: Dublin Core (DCMI terms in HTML) and the `citation_` tags that
 * Highwire Press began and Google Scholar and Zotero read. None for an article that has been taken back.
 */
export function articleMetadata(article: ArticleView, settings: Settings, urls: Urls): MetaTag[] {
  if (article.withdrawn !== undefined) return [];
  return [...dublinCore(article, settings, urls), ...citation(article, settings, urls)];
}

function dublinCore(article: ArticleView, settings: Settings, urls: Urls): MetaTag[] {
  return [
    { name: 'DC.title', content: article.title },
    ...authorsOf(article).map((content) => ({ name: 'DC.creator', content })),
    { name: 'DC.date', content: dayOf(article) },
    { name: 'DC.language', content: 'vi' },
    { name: 'DC.publisher', content: settings.publisher.name },
    { name: 'DC.identifier', content: urls.absolute(article.href) },
    ...keywordsOf(article).map((content) => ({ name: 'DC.subject', content })),
    { name: 'DC.type', content: 'Text' },
  ];
}

function citation(article: ArticleView, settings: Settings, urls: Urls): MetaTag[] {
  return [
    { name: 'citation_title', content: article.title },
    ...authorsOf(article).map((content) => ({ name: 'citation_author', content })),
    // Google Scholar wants slashes, year first.
    { name: 'citation_publication_date', content: dayOf(article).replaceAll('-', '/') },
    { name: 'citation_journal_title', content: settings.name },
    { name: 'citation_publisher', content: settings.publisher.name },
    { name: 'citation_language', content: 'vi' },
    { name: 'citation_public_url', content: urls.absolute(article.href) },
    ...keywordsOf(article).map((content) => ({ name: 'citation_keywords', content })),
  ];
}

function authorsOf(article: ArticleView): string[] {
  return article.authors.map(({ name }) => name);
}

function keywordsOf(article: ArticleView): string[] {
  return article.topics.map(({ name }) => name);
}

/** `2023-08-03`, on the newsroom's clock. */
function dayOf(article: ArticleView): string {
  return article.time.iso.slice(0, 10);
}
