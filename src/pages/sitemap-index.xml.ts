import type { APIRoute } from 'astro';
import { sitemapParts } from '../content/sitemap.ts';
import { renderSitemapIndex } from '../content/sitemap-xml.ts';

export const GET: APIRoute = async () => renderSitemapIndex((await sitemapParts()).map(({ name }) => name));
