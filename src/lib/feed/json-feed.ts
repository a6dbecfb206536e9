/** What a JSON Feed says of itself; addresses are absolute. */
export interface JsonFeedChannel {
  title: string;
  description: string;
  home: string;
  address: string;
  /** Who stands for articles that name no author. */
  publisher: string;
}

/** An article in a JSON Feed; addresses are absolute. */
export interface JsonFeedItem {
  title: string;
  link: string;
  /** ISO instants. */
  published: string;
  modified?: string;
  summary?: string;
  authors: readonly { name: string; url: string }[];
  tags: readonly string[];
  image?: string;
  html: string;
}

/** A JSON Feed 1.1 with whole texts (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(channel: JsonFeedChannel, items: readonly JsonFeedItem[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: channel.home,
    feed_url: channel.address,
    language: 'vi',
    authors: [{ name: channel.publisher, url: channel.home }],
    items: items.map(({ title, link, published, modified, summary, authors, tags, image, html }) => ({
      ...{ id: link, url: link, title, summary, content_html: html },
      ...{ date_published: published, date_modified: modified },
      authors: authors.length === 0 ? undefined : authors,
      tags: tags.length === 0 ? undefined : tags,
      image,
    })),
  };
}
