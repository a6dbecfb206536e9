import rss from '@astrojs/rss';
import type { Article } from '../lib/archive/types.ts';
import { wallClockToInstant } from '../lib/date/wall-clock.ts';
import { getLibrary } from './archive.ts';

/** How many articles a feed holds. */
export const feedLength = 30;

/** A feed of some list of the archive. */
export interface Feed {
  title: string;
  description: string;
  /** Path of the page it belongs to, base included. */
  home: string;
  /** Newest first. */
  articles: readonly Article[];
}

/** RSS 2.0; its dates are those of the articles, so that the same articles give the same bytes. */
export async function renderFeed({ title, description, home, articles }: Feed): Promise<Response> {
  const { catalogue, urls, view } = await getLibrary();
  const zone = catalogue.archive.settings.timeZone;
  return rss({
    title,
    description,
    site: urls.absolute(home),
    trailingSlash: true,
    customData: '<language>vi</language>',
    items: articles.map((article) => {
      const shown = view.article(article);
      return {
        title: article.title,
        link: urls.absolute(shown.href),
        pubDate: new Date(wallClockToInstant(article.date, zone)),
        description: article.summary,
        categories: [...shown.breadcrumb.map(({ name }) => name), ...shown.topics.map(({ name }) => name)],
      };
    }),
  });
}
