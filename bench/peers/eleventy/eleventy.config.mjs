/** Articles by date, newest first; and for each section its name and its newest fifty. */
export default function configure(eleventy) {
  const articlesOf = (api) => api.getFilteredByGlob('content/**/*.md').sort((a, b) => b.date - a.date);
  eleventy.addCollection('newest', (api) => articlesOf(api).slice(0, 50));
  eleventy.addCollection('sections', (api) =>
    [...Map.groupBy(articlesOf(api), ({ data }) => data.section)].map(([slug, articles]) => ({
      slug,
      name: articles[0].data.sectionName,
      articles: articles.slice(0, 50),
    })),
  );
  return { dir: { input: '.', output: '_site' }, markdownTemplateEngine: false };
}
