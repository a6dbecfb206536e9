import rss from '@astrojs/rss';
import type { Article, WallClock } from '../lib/archive/types.ts';
import type { NamedLink } from '../lib/archive/views.ts';
import { rememberLast } from '../lib/bounded-memo.ts';
import { hasClock, wallClockToIso } from '../lib/date/wall-clock.ts';
import { escapeXml } from '../lib/escape-xml.ts';
import { jsonFeed } from '../lib/feed/json-feed.ts';
import { getLibrary, type Library } from './archive.ts';
import { renderFeedBody, type Written } from './body.ts';

/** How many articles the feeds of the site and of a section hold. */
const feedLength = 20;

/** How many those of an author or topic hold: of these there may be thousands. */
export const termFeedLength = 10;

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
  /** ISO instants. */
  published: string;
  modified?: string;
  summary?: string;
  /** From the top down. */
  sections: string[];
  topics: string[];
  /** Absolute addresses. */
  authors: { name: string; url: string }[];
  image?: string;
  /** Where the text is; it is rendered when the feed is. */
  body: Written;
}

/**
 * RSS 2.0 with the whole text; its dates are those of the articles, so that the same articles give the same bytes. Readers show a
 * description as HTML (RSS 2.0, "Elements of <item>"), so what is plain text is written as such.
 */
export async function renderFeed({ title, description, home, address, items }: Feed): Promise<Response> {
  const { urls } = await getLibrary();
  const self = `<atom:link href="${urls.absolute(address)}" rel="self" type="application/rss+xml"/>`;
  return rss({
    title,
    description: escapeXml(description),
    site: urls.absolute(home),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>vi</language>${self}`,
    items: await Promise.all(
      items.map(async (item) => ({
        title: item.title,
        link: item.link,
        pubDate: new Date(item.published),
        description: item.summary === undefined ? undefined : escapeXml(item.summary),
        categories: [...item.sections, ...item.topics],
        // The `author` of RSS asks for an e-mail address.
        customData: item.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`).join(''),
        content: await bodyOf(item),
      })),
    ),
  });
}

/** The same as a JSON Feed. */
export async function renderJsonFeed({ title, description, home, address, items }: Feed): Promise<Response> {
  const { urls, site } = await getLibrary();
  const channel = { title, description, home: urls.absolute(home), address: urls.absolute(address) };
  const whole = await Promise.all(
    items.map(async (item) => ({ ...item, tags: [...item.sections, ...item.topics], html: await bodyOf(item) })),
  );
  const feed = jsonFeed({ ...channel, publisher: site.publisher.name }, whole);
  return new Response(`${JSON.stringify(feed)}\n`, { headers: { 'Content-Type': 'application/feed+json' } });
}

/** Those of a list that its feed holds; `ArticleKeys.own` stands for what it tells of each. */
export function newestForFeed(articles: readonly Article[], length = feedLength): Article[] {
  return articles.slice(0, length);
}

/** These articles, as a feed tells of them. */
export async function feedItems(articles: readonly Article[]): Promise<FeedItem[]> {
  return Promise.all(articles.map(feedItem));
}

/**
 * Rendered once for all feeds of an article: of its sections, its authors and topics, and two of the site. Feeds are rendered list
 * by list, so those of a large archive would keep each other's texts in memory without bound.
 */
const bodyOf = rememberLast(1_000, async ({ body, link }: FeedItem): Promise<string> => {
  const { urls } = await getLibrary();
  return renderFeedBody(body, urls, link);
});

/** What was said of each article, by the library it was said of: in the live preview the next one may say it otherwise. */
const known = new WeakMap<Library, Map<Article, FeedItem>>();

async function feedItem(article: Article): Promise<FeedItem> {
  const library = await getLibrary();
  const items = known.get(library) ?? new Map<Article, FeedItem>();
  known.set(library, items);
  const item = items.get(article) ?? describeForFeeds(article, library);
  items.set(article, item);
  return item;
}

function describeForFeeds(article: Article, { catalogue, urls, view }: Library): FeedItem {
  const zone = catalogue.archive.settings.timeZone;
  const { href, breadcrumb, authors, topics } = view.head(article);
  const { photo } = view.card(article);
  const { title, summary, file, digest, photos, withheld, media, stills } = article;
  const names = (links: readonly NamedLink[]): string[] => links.map(({ name }) => name);
  return {
    ...{ title, summary, link: urls.absolute(href), published: instantOf(article.date, zone) },
    modified: article.updated === undefined ? undefined : instantOf(article.updated, zone),
    sections: names(breadcrumb),
    topics: names(topics),
    authors: authors.map((author) => ({ name: author.name, url: urls.absolute(author.href) })),
    image: photo === undefined ? undefined : urls.absolute(photo.full),
    body: { file, digest, photos, withheld, media, stills },
  };
}

/** Feeds know no day without an hour: it is midnight. */
function instantOf(date: WallClock, zone: string): string {
  return wallClockToIso(hasClock(date) ? date : `${date}T00:00`, zone);
}
