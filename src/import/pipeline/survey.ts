import type { WallClock } from '../../lib/archive/types.ts';
import { parseWallClock } from '../../lib/date/wall-clock.ts';
import { findWrittenDate } from '../../lib/date/written-date.ts';
import { hostOf } from '../archive/addresses.ts';
import { type Fingerprint, fingerprint } from '../archive/fingerprint.ts';
import { isSomebody, readByline } from '../people/names.ts';
import type { Remark } from '../report/reasons.ts';
import { ImportStop } from '../stop.ts';
import { readLine } from '../text/body.ts';
import type { Source, SourceRecord } from './source.ts';

/** What has to be known of every article of a source before the first one is written; no text. */
export interface Facts {
  /** From 1. */
  line: number;
  /** That of the record, else its URL, else a hash of its text. */
  id: string;
  title: string;
  print: Fingerprint;
  isPage: boolean;
  /** Those of the record. */
  keys: readonly string[];
  /** '' for none. */
  category: string;
  authors: string[];
  /** Where `url` leads, without `www.`. */
  host?: string;
  /** In the site's zone. */
  date?: WallClock;
  /** The date as written, when it could not be read. */
  badDate?: string;
}

/** The first pass over a source. */
export interface Survey {
  facts: Facts[];
  /** Places that hold no article. */
  remarks: Remark[];
}

/** Reads a source once, keeping some hundred bytes an article. Throws when it cannot be read. */
export async function surveySource<Record extends SourceRecord>(
  source: Source<Record>,
  zone: string,
  onLine: (line: number) => void,
): Promise<Survey> {
  const survey: Survey = { facts: [], remarks: [] };
  const share = sharedStrings();
  let places = 0;
  for await (const reading of source.read()) {
    const { line } = reading;
    onLine(line);
    if (++places > mostPlaces) throw tooMany(source);
    if (!('record' in reading)) survey.remarks.push(reading);
    else if (isEmpty(reading.record)) survey.remarks.push({ line, reason: 'empty' });
    else survey.facts.push({ title: source.titleOf(reading.record), ...factsOf(line, reading.record, zone, share) });
  }
  return survey;
}

/** Ten times what a large newspaper has written; more do not fit into the memory of every machine. */
const mostPlaces = 1_000_000;

function tooMany({ name, places }: Pick<Source, 'name' | 'places'>): ImportStop {
  return new ImportStop(
    'import-damaged',
    `${name} có hơn 1.000.000 ${places.unit}: nếu không phải tệp hỏng thì hãy chia thành nhiều tệp rồi nhập lần lượt.`,
    1,
  );
}

/** As a machine writes it, else as a site shows it to its readers. */
function readDate(text: string, zone: string): WallClock | undefined {
  return parseWallClock(text, zone) ?? findWrittenDate(text, zone)?.wall;
}

const none: readonly string[] = [];

function isEmpty({ title, description, body }: SourceRecord): boolean {
  return [title, description, body].every((text) => text.trim() === '');
}

function factsOf(
  line: number,
  record: SourceRecord,
  zone: string,
  share: (text: string) => string,
): Omit<Facts, 'title'> {
  const { url } = record;
  const print = fingerprint(record);
  const date = record.date === undefined ? undefined : readDate(record.date, zone);
  const host = url === undefined ? undefined : hostOf(url);
  return {
    line,
    id: record.id ?? url ?? print.text,
    print,
    isPage: record.isPage ?? false,
    keys: record.keys ?? none,
    category: share(record.categories.map(readLine).find(isSomebody) ?? ''),
    authors: readByline(record.authors).authors.map(share),
    host: host && share(host),
    date,
    badDate: date === undefined ? record.date : undefined,
  };
}

/** One copy of each of the few names that thousands of articles repeat. */
function sharedStrings(): (text: string) => string {
  const strings = new Map<string, string>();
  return (text) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, text);
    return text;
  };
}
