import type { APIRoute } from 'astro';
import { getLibrary } from '../../content/archive.ts';
import { sitemapParts } from '../../content/sitemap.ts';
import { renderSitemap } from '../../content/sitemap-xml.ts';

export async function getStaticPaths() {
  const { keyFor } = await getLibrary();
  return (await sitemapParts()).map(({ name, key, entries }) => ({
    params: { name },
    props: { entries },
    cacheKey: keyFor(key),
  }));
}

export const GET: APIRoute = ({ props: { entries } }) => renderSitemap(entries());
