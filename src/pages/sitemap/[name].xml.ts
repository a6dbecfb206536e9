import type { APIRoute } from 'astro';
import { cacheKey } from '../../content/cache-key.ts';
import { renderSitemap, sitemapMonths, sitePages } from '../../content/sitemap.ts';

/** One sitemap a month, and `trang` for the pages that are neither articles nor photographs. */
export async function getStaticPaths() {
  return Promise.all(
    [{ name: 'trang', entries: await sitePages() }, ...(await sitemapMonths())].map(async ({ name, entries }) => ({
      params: { name },
      props: { entries },
      cacheKey: await cacheKey(entries),
    })),
  );
}

export const GET: APIRoute = ({ props: { entries } }) => renderSitemap(entries);
