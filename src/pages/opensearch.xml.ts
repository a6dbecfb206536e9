import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import { vi } from '../i18n/vi.ts';
import { openSearchDescription } from '../lib/machine/open-search.ts';

/** Lets a browser search the archive from its address bar. */
export const GET: APIRoute = async () => {
  const { urls, site } = await getLibrary();
  return new Response(openSearchDescription({ name: site.name, description: vi.search.inArchive(site.name) }, urls));
};
