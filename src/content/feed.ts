import rss from '@astrojs/rss';
import type { Article, WallClock } from '../lib/archive/types.ts';
import { hasClock, wallClockToIso } from '../lib/date/wall-clock.ts';
import { getLibrary } from './archive.ts';
import { renderFeedBody, type Written } from './body.ts';

/** How many articles a feed holds. */
const feedLength = 20;

/** A feed of some list of the archive. */
export interface Feed {
  title: string;
  description: string;
  /** Path of the page it belongs to, base included. */
  home: string;
  /** Its own path, base included. */
  address: string;
  /** Newest first. */
  items: FeedItem[];
}

/** What a feed says of an article: plain data, so that it also tells whether the feed must be written again. */
export interface FeedItem {
  title: string;
  /** Absolute. */
  link: string;
  /** ISO instant. */
  published: string;
  summary?: string;
  /** Its sections, from the top down, then its topics. */
  categories: string[];
  /** Where the text is; it is rendered when the feed is. */
  body: Written & { digest: string };
}

/** RSS 2.0 with the whole text; its dates are those of the articles, so that the same articles give the same bytes. */
export async function renderFeed({ title, description, home, address, items }: Feed): Promise<Response> {
  const { urls } = await getLibrary();
  const self = `<atom:link href="${urls.absolute(address)}" rel="self" type="application/rss+xml"/>`;
  return rss({
    title,
    description,
    site: urls.absolute(home),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>vi</language>${self}`,
    items: await Promise.all(
      items.map(async (item) => ({
        title: item.title,
        link: item.link,
        pubDate: new Date(item.published),
        description: item.summary,
        categories: item.categories,
        content: await renderFeedBody(item.body, urls, item.link),
      })),
    ),
  });
}

/** The newest of these articles, as a feed tells of them. */
export async function feedItems(articles: readonly Article[]): Promise<FeedItem[]> {
  const { catalogue, urls, view } = await getLibrary();
  const zone = catalogue.archive.settings.timeZone;
  return articles.slice(0, feedLength).map((article) => {
    const { href, breadcrumb, topics } = view.article(article);
    const { file, digest, photos, withheld, media, stills } = article;
    return {
      title: article.title,
      link: urls.absolute(href),
      published: instantOf(article.date, zone),
      summary: article.summary,
      categories: [...breadcrumb, ...topics].map(({ name }) => name),
      body: { file, digest, photos, withheld, media, stills },
    };
  });
}

/** Feeds know no day without an hour: it is midnight. */
function instantOf(date: WallClock, zone: string): string {
  return wallClockToIso(hasClock(date) ? date : `${date}T00:00`, zone);
}
