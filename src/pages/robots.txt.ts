import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';

export const GET: APIRoute = async () => {
  const { urls } = await getLibrary();
  const lines = ['User-agent: *', `Disallow: ${urls.base}manh/`, `Sitemap: ${urls.absolute(urls.sitemap())}`];
  return new Response(`${lines.join('\n')}\n`);
};
