import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { archiveLoader } from './content/loader.ts';

/*
 * One collection with one entry: which reading of the archive this is. The archive itself stays in memory, where it was read and
 * checked (src/content/current.ts): in Astro's store it would be written, read and checked again, and compiled into the
 * renderer, which is kept between builds.
 */
export const collections = {
  archive: defineCollection({ loader: archiveLoader(), schema: z.object({ revision: z.number() }) }),
};
