import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import { feedItems, newestForFeed, renderFeed } from '../content/feed.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls, site } = await getLibrary();
  return renderFeed({
    title: site.name,
    description: site.description ?? site.tagline ?? site.name,
    home: urls.home(),
    address: urls.rss(),
    items: await feedItems(newestForFeed(catalogue.listed)),
  });
};
