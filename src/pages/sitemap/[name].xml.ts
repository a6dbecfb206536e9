import type { APIRoute } from 'astro';
import { getLibrary } from '../../content/archive.ts';
import { cacheKey } from '../../content/cache-key.ts';
import { periodsOf } from '../../content/periods.ts';
import { lastChange, renderSitemap, sitePages } from '../../content/sitemap.ts';

/** One sitemap a month, and `trang` for the pages that are not articles. */
export async function getStaticPaths() {
  const { catalogue, urls } = await getLibrary();
  const months = periodsOf(catalogue.listed, 'month').map(({ period, articles }) => ({
    name: period,
    entries: articles.map((article) => ({ url: urls.article(article.id), changed: lastChange([article]) })),
  }));
  return Promise.all(
    [{ name: 'trang', entries: await sitePages() }, ...months].map(async ({ name, entries }) => ({
      params: { name },
      props: { entries },
      cacheKey: await cacheKey(entries),
    })),
  );
}

export const GET: APIRoute = ({ props: { entries } }) => renderSitemap(entries);
