import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SliceRefusal } from './refusal.ts';

/** Stands in the folder of a slice and is not published. */
export const descriptionFile = '.vankho-phan.json';

const placedParts = z.array(
  z.object({
    place: z.number(),
    entry: z.object({
      name: z.string(),
      table: z.string(),
      documents: z.number(),
      from: z.string(),
      to: z.string(),
    }),
  }),
);

/** A path that leads nowhere but into its folder. */
const publishedPath = z.string().refine((path) => path.split(/[/\\]/).every((name) => !/^\.{0,2}$/.test(name)));

const shape = z.object({
  number: z.number(),
  of: z.number(),
  identity: z.object({
    generator: z.string(),
    content: z.string(),
    site: z.string(),
    base: z.string(),
    until: z.string().nullable(),
  }),
  /** Articles and photographs of the whole, pages of the slice. */
  counts: z.object({ articles: z.number(), photos: z.number(), pages: z.number() }),
  /** What the root of the search index says of the slice's parts. */
  search: z.object({
    articles: placedParts,
    photos: placedParts,
    sections: z.array(z.object({ slug: z.string(), name: z.string(), parent: z.string().optional() })),
    abbreviations: z.array(z.object({ short: z.string(), long: z.string() })),
    /** Form → articles that hold it. */
    frequencies: z.array(z.tuple([z.string(), z.number()])),
  }),
  /** What readers may not see any more, by name. */
  withdrawn: z.array(z.string()),
  /** Every other file of the slice, with its bytes. */
  files: z.array(z.tuple([publishedPath, z.number()])),
});

/** What a slice says of itself. */
export type SliceDescription = z.infer<typeof shape>;

/** A slice and the folder it is in. */
export interface FoundSlice {
  folder: string;
  description: SliceDescription;
}

/**
 * Reads what a folder says of itself.
 *
 * @throws SliceRefusal when it is no slice
 */
export async function readSlice(folder: string): Promise<FoundSlice> {
  try {
    const description = shape.parse(JSON.parse(await readFile(join(folder, descriptionFile), 'utf8')));
    return { folder, description };
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error;
    throw new SliceRefusal(isMissing ? 'foreign' : 'unreadable', { folders: [folder] });
  }
}
