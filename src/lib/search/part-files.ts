/** What the files of a part of the index hold: written by the builder, read by the browser. */
import { BitReader, BitWriter, readParameter, riceParameter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** What ranking and filters ask of a document, and the directory of the part's other files. */
export interface PartTable {
  documents: DocumentFacts[];
  /** Slug and name of those who wrote them. */
  authors: { slug: string; name: string }[];
  /** Slugs. */
  sections: string[];
  /** Files of words, in their order; `firstKey` comes after the last word before and not after the first. */
  chunks: { firstKey: string; file: string }[];
  /** Files of headings, each of as many documents. */
  headings: string[];
  headingsPerFile: number;
}

export interface DocumentFacts {
  /** Days since 1 January of the year 0. */
  day: number;
  /** Index into the part's sections. */
  section: number;
  /** Indices into the part's authors. */
  authors: number[];
  hasPhoto: boolean;
  /** Words of the title, which come first. */
  titleLength: number;
  /** Words in all, in steps of `lengthStep`. */
  length: number;
}

/** Ranking needs no more than about how long a text is. */
export const lengthStep = 16;

/** What a result shows before its page is read. */
export interface Heading {
  /** From the root of the site, without base: `2023/08/tap-huan/`, of a photograph with its anchor. */
  url: string;
  /** Of the article or album; a photograph bears that of the one it stands in. */
  title: string;
  /** A small picture, from the root of the site. */
  image?: Picture;
  /** Of a photograph. */
  caption?: string;
  credit?: string;
}

export interface Picture {
  src: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** A word of a chunk: its form and its postings (`readPostings`). */
export interface ChunkWord {
  form: string;
  postings: Uint8Array;
}

export function writeTable(table: PartTable): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1024);
  writer.number(table.sections.length);
  for (const slug of table.sections) writer.text(slug);
  writer.number(table.authors.length);
  for (const { slug, name } of table.authors) writer.text(slug).text(name);
  const { documents } = table;
  const days = documents.map(({ day }, index) => day - (documents[index - 1]?.day ?? documents[0]?.day ?? 0));
  writer.number(documents.length).number(documents[0]?.day ?? 0);
  writeColumn(writer, days);
  writeColumn(
    writer,
    documents.map(({ section }) => section),
  );
  writeColumn(
    writer,
    documents.map(({ hasPhoto }) => (hasPhoto ? 1 : 0)),
  );
  writeColumn(
    writer,
    documents.map(({ titleLength }) => titleLength),
  );
  writeColumn(
    writer,
    documents.map(({ length }) => Math.round(length / lengthStep)),
  );
  writeColumn(
    writer,
    documents.map(({ authors }) => authors.length),
  );
  writeColumn(
    writer,
    documents.flatMap(({ authors }) => authors),
  );
  writer.number(table.chunks.length);
  let previous = '';
  for (const { firstKey, file } of table.chunks) {
    const shared = sharedPrefix(previous, firstKey);
    writer.number(shared).text(firstKey.slice(shared));
    writeName(writer, file);
    previous = firstKey;
  }
  writer.number(table.headingsPerFile).number(table.headings.length);
  for (const file of table.headings) writeName(writer, file);
  return writer.bytes();
}

/** @throws RangeError when the file is not whole */
export function readTable(bytes: Uint8Array): PartTable {
  const reader = new ByteReader(bytes);
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: reader.count(8) }, read);
  const sections = list(() => reader.text());
  const authors = list(() => ({ slug: reader.text(), name: reader.text() }));
  // A title has words, whose number takes a bit at least.
  const count = reader.count(1);
  let day = reader.number();
  const [days, section, photo, titleLength, length, authorCount] = [1, 2, 3, 4, 5, 6].map(() =>
    readColumn(reader, count),
  );
  const allAuthors = (authorCount ?? []).reduce((sum, each) => sum + each, 0);
  reader.expect(allAuthors, 1 / mostAuthors);
  const authorIndices = readColumn(reader, allAuthors);
  let author = 0;
  const documents = Array.from({ length: count }, (_, index): DocumentFacts => {
    day += days?.[index] ?? 0;
    const firstAuthor = author;
    author += authorCount?.[index] ?? 0;
    return {
      day,
      section: section?.[index] ?? 0,
      hasPhoto: photo?.[index] === 1,
      titleLength: titleLength?.[index] ?? 0,
      length: (length?.[index] ?? 0) * lengthStep,
      authors: authorIndices.slice(firstAuthor, author),
    };
  });
  let key = '';
  const chunks = list(() => {
    key = key.slice(0, reader.number()) + reader.text();
    return { firstKey: key, file: `${readName(reader)}.bin` };
  });
  const headingsPerFile = reader.number();
  return {
    sections,
    authors,
    documents,
    chunks,
    headingsPerFile,
    headings: list(() => `${readName(reader)}.json`),
  };
}

/** Whole numbers that are near each other, a few bits each. */
function writeColumn(writer: ByteWriter, values: readonly number[]): void {
  const parameter = riceParameter(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
  const bits = new BitWriter();
  // A column of noughts, as of pictures where there are none, takes no bits.
  if (values.some((value) => value !== 0)) for (const value of values) bits.rice(value, parameter);
  const bytes = bits.bytes();
  writer.number(parameter).number(bytes.length).raw(bytes);
}

function readColumn(reader: ByteReader, count: number): number[] {
  const parameter = readParameter(reader);
  const bytes = reader.raw(reader.number());
  const bits = new BitReader(bytes);
  return Array.from({ length: count }, () => (bytes.length === 0 ? 0 : bits.rice(parameter)));
}

/** A file is named by the first twelve hexadecimal digits of its hash. */
function writeName(writer: ByteWriter, file: string): void {
  writer.raw(
    Uint8Array.from({ length: nameBytes }, (_, index) => Number.parseInt(file.slice(index * 2, index * 2 + 2), 16)),
  );
}

function readName(reader: ByteReader): string {
  return Array.from(reader.raw(nameBytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Authors of an article, on average over a part: more are the numbers of a damaged file. */
const mostAuthors = 100;

const nameBytes = 6;

function sharedPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  // Halves of one character do not survive the way through UTF-8.
  return /[\ud800-\udbff]/.test(one[length - 1] ?? '') ? length - 1 : length;
}

export function writeChunk(words: readonly ChunkWord[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1024).number(words.length);
  for (const { form, postings } of words) writer.text(form).number(postings.length);
  for (const { postings } of words) writer.raw(postings);
  return writer.bytes();
}

/** @throws RangeError when the file is not whole */
export function readChunk(bytes: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bytes);
  const lengths = Array.from({ length: reader.count(16) }, () => [reader.text(), reader.number()] as const);
  return new Map(lengths.map(([form, length]) => [form, reader.raw(length)]));
}

/**
 * Where a word stands among a part's words: those that fold alike stand together.
 *
 * @param fold what the form folds to
 */
export function wordKey(fold: string, form: string): string {
  return `${fold} ${form}`;
}

/**
 * The chunks that may hold keys from one to another.
 *
 * @returns indices, the second behind the last
 */
export function chunkRange(chunks: PartTable['chunks'], from: string, to: string): [number, number] {
  const first = Math.max(0, countUpTo(chunks, from) - 1);
  return [first, Math.max(first, countUpTo(chunks, to))];
}

/** How many chunks begin at or before a key. */
function countUpTo(chunks: PartTable['chunks'], key: string): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.firstKey ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
