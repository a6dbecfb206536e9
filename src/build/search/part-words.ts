import { readPlainBody } from '../../content/body.ts';
import { fingerprint } from '../../content/fingerprint.ts';
import { longestRise } from '../../lib/longest-rise.ts';
import { PostingsWriter, readPostings } from '../../lib/search/postings.ts';
import { formsOf } from '../../lib/search/tokens.ts';
import type { IndexRecord } from './record.ts';

/** What must be known of a document beside its words. */
export interface DocumentNote {
  /** Fingerprint of all its texts: while it stays the same, so do its words and where they stand. */
  text: string;
  /** Words of the title. */
  titleLength: number;
  /** Words in all. */
  length: number;
}

/** The words of a part: form → its postings and how many documents hold it. */
export type PartWords = Map<string, { documents: number; bytes(): Uint8Array }>;

/** The words of a part, and its documents in their order. */
export interface WordedPart {
  words: PartWords;
  documents: DocumentNote[];
}

/** A part as an earlier build left it: postings by form. */
export interface EarlierPart {
  documents: readonly DocumentNote[];
  words: ReadonlyMap<string, Uint8Array>;
}

/** Texts of one article are this many words apart, so that no phrase runs from one into the next. */
const textGap = 8;

/** Where more than one in so many documents is new, reading all anew is as quick. */
const freshShare = 4;

/** Reads the words of some records. */
export function readWords(records: readonly IndexRecord[]): WordedPart {
  const words = new Map<string, PostingsWriter>();
  const documents: DocumentNote[] = [];
  for (const record of records) {
    const { note, places } = readDocument(record);
    addPlaces(words, documents.length, places);
    documents.push(note);
  }
  return { words, documents };
}

/**
 * The same words as `readWords` gives, taken from an earlier part as far as its documents are still the same: only new ones are
 * read, and only the postings of words that changed are written anew.
 *
 * @returns undefined when too little is left of the earlier part
 */
export function mendWords(earlier: EarlierPart, records: readonly IndexRecord[]): WordedPart | undefined {
  const moved = follow(earlier.documents, records);
  const kept = new Map([...moved].map(([from, to]) => [to, from]));
  if ((records.length - kept.size) * freshShare > records.length) return undefined;

  const documents: DocumentNote[] = [];
  const added = new Map<string, [document: number, places: readonly number[]][]>();
  for (const [index, record] of records.entries()) {
    const from = kept.get(index);
    const known = from === undefined ? undefined : earlier.documents[from];
    if (known !== undefined) {
      documents.push(known);
      continue;
    }
    const { note, places: ofForms } = readDocument(record);
    documents.push(note);
    for (const [form, places] of ofForms) {
      const list = added.get(form);
      if (list === undefined) added.set(form, [[index, places]]);
      else list.push([index, places]);
    }
  }

  const words: PartWords = new Map();
  for (const [form, bytes] of earlier.words) {
    const mended = mendPostings(bytes, moved, added.get(form) ?? []);
    if (mended.documents > 0) words.set(form, mended);
    added.delete(form);
  }
  for (const [form, list] of added) {
    const writer = new PostingsWriter();
    for (const [document, places] of list) writer.add(document, places);
    words.set(form, writer);
  }
  return { words, documents };
}

/**
 * Where the documents of an earlier part stand now; those that are gone or were changed are missing. Postings can only be copied in
 * one order, so those that were moved about count as new, as few as can be.
 */
function follow(earlier: readonly DocumentNote[], records: readonly IndexRecord[]): Map<number, number> {
  const places = Map.groupBy(earlier.keys(), (index) => earlier[index]?.text);
  const pairs = records.flatMap((record, to) => {
    const from = places.get(textKey(record))?.shift();
    return from === undefined ? [] : [{ from, to }];
  });
  const rise = new Set(longestRise(pairs.map(({ from }) => from)));
  return new Map(pairs.filter((_, place) => rise.has(place)).map(({ from, to }) => [from, to]));
}

function mendPostings(
  bytes: Uint8Array,
  moved: ReadonlyMap<number, number>,
  added: readonly [document: number, places: readonly number[]][],
): { documents: number; bytes(): Uint8Array } {
  const { documents, starts, positions } = readPostings(bytes);
  if (added.length === 0 && documents.every((document) => moved.get(document) === document)) {
    return { documents: documents.length, bytes: () => bytes };
  }
  const writer = new PostingsWriter();
  let next = 0;
  const addUpTo = (end: number): void => {
    for (let each = added[next]; each !== undefined && each[0] < end; each = added[next]) {
      writer.add(each[0], each[1]);
      next += 1;
    }
  };
  for (const [index, document] of documents.entries()) {
    const now = moved.get(document);
    if (now === undefined) continue;
    addUpTo(now);
    writer.add(now, positions.subarray(starts[index], starts[index + 1]));
  }
  addUpTo(Number.POSITIVE_INFINITY);
  return writer;
}

function readDocument(record: IndexRecord): { note: DocumentNote; places: Map<string, number[]> } {
  const { title, texts, body } = record;
  const { places, length } = placesOf([title, ...texts, body ? readPlainBody(body, body.withheld) : '']);
  return { note: { text: textKey(record), titleLength: formsOf(title).length, length }, places };
}

function textKey({ title, texts, body }: IndexRecord): string {
  return fingerprint([title, texts, body?.file, body?.digest, body?.withheld]);
}

function placesOf(texts: readonly string[]): { places: Map<string, number[]>; length: number } {
  const places = new Map<string, number[]>();
  let place = 0;
  let length = 0;
  for (const text of texts) {
    const forms = formsOf(text);
    for (const form of forms) {
      const own = places.get(form);
      if (own === undefined) places.set(form, [place]);
      else own.push(place);
      place += 1;
    }
    length += forms.length;
    if (forms.length > 0) place += textGap;
  }
  return { places, length };
}

function addPlaces(
  words: Map<string, PostingsWriter>,
  document: number,
  places: ReadonlyMap<string, readonly number[]>,
): void {
  for (const [form, own] of places) {
    let postings = words.get(form);
    if (postings === undefined) {
      postings = new PostingsWriter();
      words.set(form, postings);
    }
    postings.add(document, own);
  }
}
