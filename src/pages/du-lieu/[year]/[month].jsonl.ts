import type { APIRoute } from 'astro';
import { getLibrary } from '../../../content/archive.ts';
import { cacheKey } from '../../../content/cache-key.ts';
import { periodsOf } from '../../../content/periods.ts';

/** What a machine may want to know of a month's articles: one JSON object a line, newest first. */
export async function getStaticPaths() {
  const { catalogue, urls, view } = await getLibrary();
  return Promise.all(
    periodsOf(catalogue.listed, 'month').map(async ({ period, articles }) => {
      const [year, month] = period.split('-');
      const lines = articles.map((article) => {
        const { href, title, summary, time, updated, breadcrumb, authors, topics } = view.article(article);
        const names = (links: readonly { name: string }[]): string[] => links.map(({ name }) => name);
        return JSON.stringify({
          ...{ id: article.id, url: urls.absolute(href), title, summary, date: time.iso, updated: updated?.iso },
          ...{ sections: names(breadcrumb), authors: names(authors), topics: names(topics) },
        });
      });
      return { params: { year, month }, props: { lines }, cacheKey: await cacheKey(lines) };
    }),
  );
}

export const GET: APIRoute = ({ props: { lines } }) => new Response(`${lines.join('\n')}\n`);
