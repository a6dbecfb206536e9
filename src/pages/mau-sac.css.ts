import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';

/** The newsroom's colours, apart from the site's styles so that these stay the same for everyone. */
export const GET: APIRoute = async () => {
  const { site } = await getLibrary();
  const { accent, accentDark } = site.colours;
  return new Response(`:root{--accent-light:${accent};--accent-dark:${accentDark}}\n`);
};
