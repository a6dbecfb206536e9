import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import { periodsOf } from '../content/periods.ts';
import { lastChange, renderSitemapIndex } from '../content/sitemap.ts';

export const GET: APIRoute = async () => {
  const { catalogue } = await getLibrary();
  const months = periodsOf(catalogue.listed, 'month');
  return renderSitemapIndex([
    { name: 'trang' },
    ...months.map(({ period, articles }) => ({ name: period, changed: lastChange(articles) })),
  ]);
};
