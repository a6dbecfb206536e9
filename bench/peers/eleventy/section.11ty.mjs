import { escapeHtml, list, page } from './_includes/page.mjs';

export const data = {
  pagination: { data: 'collections.sections', size: 1, alias: 'one' },
  permalink: ({ one }) => `/chuyen-muc/${one.slug}/index.html`,
};

export const render = ({ one }) => page(one.name, `<h1>${escapeHtml(one.name)}</h1>${list(one.articles)}`);
