import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '**/*.md', base: './content' }),
    schema: z.object({
      title: z.string(),
      date: z.coerce.date(),
      section: z.string(),
      sectionName: z.string(),
      author: z.string().optional(),
    }),
  }),
};
