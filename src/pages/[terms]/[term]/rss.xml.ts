import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { feedItems, newestForFeed, renderFeed, termFeedLength } from '../../../content/feed.ts';
import { termKinds } from '../../../content/term-kinds.ts';

export async function getStaticPaths() {
  const { keys, keyFor } = await getLibrary();
  return (await termKinds()).flatMap((kind) =>
    kind.terms.map(({ term, articles: all }) => {
      const articles = newestForFeed(all, termFeedLength);
      return {
        params: { terms: kind.path, term: term.slug },
        props: { kind, term, articles },
        cacheKey: keyFor(term, articles.map(keys.own)),
      };
    }),
  );
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
