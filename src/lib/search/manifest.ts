import type { Abbreviation } from './abbreviations.ts';

/** Raise it when files or words of the index change their form: a page of an older script then says so. */
export const indexVersion = 3;

/** The root of the index, the only file of it that keeps its name: `tim-kiem/chi-muc/muc-luc.json`. */
export interface Manifest {
  version: number;
  articles: PartEntry[];
  photos: PartEntry[];
  /** In the order of the menus. */
  sections: { slug: string; name: string; parent?: string }[];
  abbreviations: Abbreviation[];
  /** File of words for completions and suggestions. */
  vocabulary: string;
  /** Never published: set where there is no network, and the root names only what is on the device (`offline/kept-root.ts`). */
  isKept?: true;
}

/** A part of the index; the newest comes first. */
export interface PartEntry {
  /** Its folder. */
  name: string;
  /** File of its table. */
  table: string;
  documents: number;
  /** First and last day, `2023-08-03`. */
  from: string;
  to: string;
}
