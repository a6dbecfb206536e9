import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { feedItems, newestForFeed, renderFeed } from '../../../content/feed.ts';

export async function getStaticPaths() {
  const { catalogue, keys, keyFor } = await getLibrary();
  return catalogue.archive.sections.map((section) => {
    const articles = newestForFeed(catalogue.bySection.get(section.slug) ?? []);
    const key = keyFor(section, articles.map(keys.own));
    return { params: { section: section.slug }, props: { section, articles }, cacheKey: key };
  });
}

export const GET: APIRoute = async ({ props: { section, articles } }) => {
  const { urls, site } = await getLibrary();
  return renderFeed({
    title: `${section.name} – ${site.name}`,
    description: section.description ?? section.name,
    home: urls.section(section.slug),
    address: urls.rss(section.slug),
    items: await feedItems(articles),
  });
};
