import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { cacheKey } from '../../../content/cache-key.ts';
import { feedItems, newestForFeed, renderFeed, termFeedLength } from '../../../content/feed.ts';
import { termKinds } from '../../../content/term-kinds.ts';

export async function getStaticPaths() {
  const { keys } = await getLibrary();
  const feeds = (await termKinds()).flatMap((kind) =>
    kind.terms.map(async ({ term, articles: all }) => {
      const articles = newestForFeed(all, termFeedLength);
      return {
        params: { terms: kind.path, term: term.slug },
        props: { kind, term, articles },
        cacheKey: await cacheKey(term, articles.map(keys.own)),
      };
    }),
  );
  return Promise.all(feeds);
}

export const GET: APIRoute = async ({ props: { kind, term, articles } }) => {
  const { urls, site } = await getLibrary();
  const home = kind.address(term.slug);
  return renderFeed({
    title: `${term.name} – ${site.name}`,
    description: term.description ?? kind.describe(term.name),
    home,
    address: urls.feedOf(home),
    items: await feedItems(articles),
  });
};
