import type { Places, Remark } from '../report/reasons.ts';
import type { MappedSection } from '../sections/mapping.ts';

/** An article as its source holds it: untouched text; what the source leaves out is empty or absent. */
export interface SourceRecord {
  id?: string;
  title: string;
  description: string;
  body: string;
  date?: string;
  categories: string[];
  authors: string[];
  url?: string;
  /** Further addresses it had. */
  aliases?: string[];
  /** Names by which other articles of the source link to it. */
  keys?: string[];
  /** A page without date and section, such as “Giới thiệu”, and not an article. */
  isPage?: boolean;
  /** Path of the file it was read from, which is kept in `nguon/` under the article's address. */
  original?: string;
}

/** A file that comes along with an article. */
export interface BesideFile {
  /** Where it stands now. */
  path: string;
  /** Its name beside the article. */
  name: string;
}

/** One place of a source, read: an article, or why there is none. */
export type Reading<Record extends SourceRecord = SourceRecord> = {
  /** From 1, in the order of the source. */
  line: number;
} & ({ record: Record } | Pick<Remark, 'reason' | 'details'>);

/** An article as a reader will see it, before it has an address. */
export interface Composed {
  title: string;
  summary?: string;
  /** Markdown. */
  body: string;
  authors: string[];
  source?: { name: string; url?: string };
  tags?: string[];
  isDraft?: boolean;
  files?: BesideFile[];
  remarks: Omit<Remark, 'line'>[];
}

/** What an importer has to know of the archive to make an article. */
export interface ComposeContext {
  /** Whether the article was published on another site than the archive's own. */
  isForeign: boolean;
  /** Path from the article's Markdown file to the files beside it: '' or ends in `/`. */
  beside: string;
  /** The new address of the article that an old link leads to, by one of its `keys`. */
  linkTo(key: string): string | undefined;
}

/** A legacy archive, read twice: once to survey it, once to write its articles. */
export interface Source<Record extends SourceRecord = SourceRecord> {
  /** As the keeper named it. */
  name: string;
  places: Places;
  /**
   * What the source holds, each time the same in the same order.
   *
   * @param isWanted what it says no to may be left out, unread
   */
  read(isWanted?: (line: number) => boolean): AsyncIterable<Reading<Record>>;
  /** What a record is when its body has been brought into another encoding since it was read; without it, what it was. */
  readAgain?(record: Record): Record;
  /** The title a record will have. */
  titleOf(record: Record): string;
  /** The tree of sections that the source knows, a parent before its children; asked when all of it was read once. */
  sections?(): readonly MappedSection[];
  /** Files that hold the whole source and are kept in `nguon/`. */
  originals?: readonly string[];
  compose(record: Record, context: ComposeContext): Composed | Promise<Composed>;
}
