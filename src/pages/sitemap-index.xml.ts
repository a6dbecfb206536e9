import type { APIRoute } from 'astro';
import { renderSitemapIndex, sitemapParts } from '../content/sitemap.ts';

export const GET: APIRoute = async () => renderSitemapIndex((await sitemapParts()).map(({ name }) => name));
