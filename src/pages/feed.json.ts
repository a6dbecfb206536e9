import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import { feedItems, newestForFeed, renderJsonFeed } from '../content/feed.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls, site } = await getLibrary();
  return renderJsonFeed({
    title: site.name,
    description: site.description ?? site.tagline ?? site.name,
    home: urls.home(),
    address: urls.jsonFeed(),
    items: await feedItems(newestForFeed(catalogue.listed)),
  });
};
