import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { cacheKey } from '../../../content/cache-key.ts';
import { feedLength, renderFeed } from '../../../content/feed.ts';

export async function getStaticPaths() {
  const { catalogue, view } = await getLibrary();
  return Promise.all(
    catalogue.archive.sections.map(async (section) => {
      const latest = (catalogue.bySection.get(section.slug) ?? []).slice(0, feedLength);
      const key = await cacheKey(section, latest.map(view.card));
      return { params: { section: section.slug }, props: { section, latest }, cacheKey: key };
    }),
  );
}

export const GET: APIRoute = async ({ props: { section, latest } }) => {
  const { urls, site } = await getLibrary();
  return renderFeed({
    title: `${section.name} – ${site.name}`,
    description: section.description ?? section.name,
    home: urls.section(section.slug),
    articles: latest,
  });
};
