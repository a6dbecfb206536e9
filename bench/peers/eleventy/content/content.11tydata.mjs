export default {
  layout: 'article.11ty.mjs',
  permalink: ({ page }) => `${page.filePathStem.replace(/^\/content/, '')}/index.html`,
};
