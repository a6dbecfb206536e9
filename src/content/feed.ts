import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { Article } from '../lib/archive/types.ts';
import { wallClockToInstant } from '../lib/date/wall-clock.ts';
import { getLibrary } from './archive.ts';

/** How many articles a feed holds. */
const feedLength = 30;

/** A feed of some list of the archive. */
export interface Feed {
  title: string;
  description: string;
  /** Path of the page it belongs to, base included. */
  home: string;
  /** Newest first. */
  items: RSSFeedItem[];
}

/** RSS 2.0; its dates are those of the articles, so that the same articles give the same bytes. */
export async function renderFeed({ title, description, home, items }: Feed): Promise<Response> {
  const { urls } = await getLibrary();
  return rss({
    title,
    description,
    site: urls.absolute(home),
    trailingSlash: true,
    customData: '<language>vi</language>',
    items,
  });
}

/** What a feed says of articles: plain data, so that it also tells whether the feed must be written again. */
export async function feedItems(articles: readonly Article[]): Promise<RSSFeedItem[]> {
  const { catalogue, urls, view } = await getLibrary();
  const zone = catalogue.archive.settings.timeZone;
  return articles.slice(0, feedLength).map((article) => {
    const shown = view.article(article);
    return {
      title: article.title,
      link: urls.absolute(shown.href),
      pubDate: new Date(wallClockToInstant(article.date, zone)),
      description: article.summary,
      categories: [...shown.breadcrumb.map(({ name }) => name), ...shown.topics.map(({ name }) => name)],
    };
  });
}
