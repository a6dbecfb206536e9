/** What the search page and its worker say to each other. */
import type { Picture } from '../../../lib/search/part-files.ts';
import type { Collection } from './index-files.ts';

export interface SearchRequest {
  text: string;
  collection: Collection;
  filters: SearchFilters;
  order: 'best' | 'newest' | 'oldest';
  /** The reader is still typing: the last word is the beginning of one. */
  isTyping: boolean;
  /** Also what is found only when marks are left out, however much is found with them. */
  withLooser: boolean;
}

export interface SearchFilters {
  /** Slug; articles of the sections below it belong to it. */
  section: string;
  /** First and last day, `2023-08-03`, or empty. */
  from: string;
  to: string;
  /** Slug. */
  author: string;
  hasPhoto: boolean;
}

export interface SearchAnswer {
  /** Names this answer when its results are asked for. */
  id: number;
  /** How many there are without the filters. */
  found: number;
  /** Results as asked, marks included; then those that hold the words with other marks; then those that lack some. */
  counts: { full: number; looser: number; partial: number };
  /** There are results with other marks that were not looked for. */
  mayLookLooser: boolean;
  facets: Facets;
  /** The query was understood as another: typed without an input method. */
  understoodAs?: string;
  /** Words that stand nowhere in the archive, as typed. */
  missing: string[];
  /** The query with the nearest words in place of the missing ones. */
  suggestion?: string;
  /** Words to mark, of results with the marks as asked and of those with others: forms, and folds behind a `~`. */
  marks: { asked: string[]; looser: string[] };
  /** What stood in quotes stands nowhere: these are the results without them. */
  isUnquoted: boolean;
  /** The query holds nothing that can be searched for. */
  isWordless: boolean;
  /** The query was longer than what is searched for. */
  isCut: boolean;
  /** Parts of the index that could not be fetched. */
  failedParts: number;
  /** False while older parts are still on their way. */
  isComplete: boolean;
  /** There is no network, and only what is on the device was searched. */
  isKept?: true;
}

/** How many of the results each filter would leave. */
export interface Facets {
  sections: Record<string, number>;
  years: Record<string, number>;
  authors: { slug: string; name: string; count: number }[];
  withPhoto: number;
}

export interface SearchResult {
  /** From the root of the site, without base. */
  url: string;
  title: string;
  /** Slug. */
  section: string;
  /** `2023-08-03` */
  day: string;
  image?: Picture;
  caption?: string;
  credit?: string;
}

export type Ask =
  /** The address of the index, with a slash at its end. */
  | { kind: 'open'; root: string }
  | { kind: 'search'; call: number; request: SearchRequest }
  | { kind: 'results'; call: number; answer: number; from: number; count: number }
  | { kind: 'suggest'; call: number; text: string; count: number };

export type Reply =
  | { kind: 'partial'; call: number; answer: SearchAnswer }
  | { kind: 'done'; call: number; value: unknown }
  | { kind: 'failed'; call: number; reason: FailureReason };

/** The site was published anew with other scripts; its index is being published; the line is down. */
export type FailureReason = 'version' | 'gone' | 'line';
