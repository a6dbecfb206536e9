import type { Places, Remark } from '../report/reasons.ts';

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
  remarks: Omit<Remark, 'line'>[];
}

/** What an importer has to know of the archive to make an article. */
export interface ComposeContext {
  /** Whether the article was published on another site than the archive's own. */
  isForeign: boolean;
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
  /** The title a record will have. */
  titleOf(record: Record): string;
  compose(record: Record, context: ComposeContext): Composed | Promise<Composed>;
}
