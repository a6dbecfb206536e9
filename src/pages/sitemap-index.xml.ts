import type { APIRoute } from 'astro';
import { renderSitemapIndex, sitemapMonths } from '../content/sitemap.ts';

export const GET: APIRoute = async () =>
  renderSitemapIndex(['trang', ...(await sitemapMonths()).map(({ name }) => name)]);
