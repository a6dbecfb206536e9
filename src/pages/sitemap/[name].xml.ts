import type { APIRoute } from 'astro';
import { cacheKey } from '../../content/cache-key.ts';
import { renderSitemap, sitemapParts } from '../../content/sitemap.ts';

export async function getStaticPaths() {
  return Promise.all(
    (await sitemapParts()).map(async ({ name, entries }) => ({
      params: { name },
      props: { entries },
      cacheKey: await cacheKey(entries),
    })),
  );
}

export const GET: APIRoute = ({ props: { entries } }) => renderSitemap(entries);
