import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { cacheKey } from '../../../content/cache-key.ts';
import { feedItems, renderFeed } from '../../../content/feed.ts';

export async function getStaticPaths() {
  const { catalogue } = await getLibrary();
  return Promise.all(
    catalogue.archive.sections.map(async (section) => {
      const items = await feedItems(catalogue.bySection.get(section.slug) ?? []);
      return { params: { section: section.slug }, props: { section, items }, cacheKey: await cacheKey(section, items) };
    }),
  );
}

export const GET: APIRoute = async ({ props: { section, items } }) => {
  const { urls, site } = await getLibrary();
  return renderFeed({
    title: `${section.name} – ${site.name}`,
    description: section.description ?? section.name,
    home: urls.section(section.slug),
    address: urls.rss(section.slug),
    items,
  });
};
