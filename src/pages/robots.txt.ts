import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';

export const GET: APIRoute = async () => {
  const { catalogue, urls } = await getLibrary();
  const news = catalogue.listed.length > 0 ? [urls.sitemap('tin-moi')] : [];
  const sitemaps = [urls.sitemap(), ...news].map((path) => `Sitemap: ${urls.absolute(path)}`);
  const editor = catalogue.archive.settings.editor === undefined ? [] : [`Disallow: ${urls.file('bien-tap/')}`];
  const lines = ['User-agent: *', `Disallow: ${urls.base}manh/`, ...editor, ...sitemaps];
  return new Response(`${lines.join('\n')}\n`);
};
