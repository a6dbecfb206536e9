import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { archiveLoader } from './content/loader.ts';
import type { Album, Archive, Article, StaticPage } from './lib/archive/types.ts';

/** Everything but articles, albums and pages: one entry, `site`. */
type SiteData = Omit<Archive, 'articles' | 'albums' | 'pages'>;

/*
 * What the loader hands over was checked while it was read (src/schemas), so these schemas only name the types.
 */
export const collections = {
  articles: defineCollection({
    loader: archiveLoader(({ articles }) => articles.map((data) => ({ id: data.id, data: { ...data } }))),
    schema: z.custom<Article>(),
  }),
  albums: defineCollection({
    loader: archiveLoader(({ albums }) => albums.map((data) => ({ id: data.slug, data: { ...data } }))),
    schema: z.custom<Album>(),
  }),
  pages: defineCollection({
    loader: archiveLoader(({ pages }) => pages.map((data) => ({ id: data.slug, data: { ...data } }))),
    schema: z.custom<StaticPage>(),
  }),
  site: defineCollection({
    loader: archiveLoader(({ articles, albums, pages, ...data }) => [{ id: 'site', data }]),
    schema: z.custom<SiteData>(),
  }),
};
