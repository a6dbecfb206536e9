import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import { feedLength, renderFeed } from '../content/feed.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls, site } = await getLibrary();
  return renderFeed({
    title: site.name,
    description: site.description ?? site.tagline ?? site.name,
    home: urls.home(),
    articles: catalogue.listed.slice(0, feedLength),
  });
};
