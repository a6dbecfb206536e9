import { createHash } from 'node:crypto';
import { toDayNumber } from '../../lib/search/days.ts';
import { type ChunkWord, type DocumentFacts, wordKey, writeChunk, writeTable } from '../../lib/search/part-files.ts';
import { foldForm } from '../../lib/search/tokens.ts';
import { type DocumentNote, type EarlierPart, mendWords, type PartWords, readWords } from './part-words.ts';
import type { IndexRecord } from './record.ts';

/** How finely a part is cut into files. */
export interface Grain {
  /** Bytes of words in a file, about; a word with more has a file of its own. */
  chunkBytes(partBytes: number): number;
  headingsPerFile: number;
}

/** The files of a part, and what the whole index must know of it. */
export interface MadePart {
  files: Map<string, Uint8Array>;
  /** Name of the table's file. */
  table: string;
  /** In how many documents each form stands. */
  frequencies: [form: string, documents: number][];
  documents: DocumentNote[];
}

/**
 * Makes the files of one part. The same records give the same bytes.
 *
 * @param earlier the part as an earlier build left it, to save work
 */
export function makePart(records: readonly IndexRecord[], grain: Grain, earlier?: EarlierPart): MadePart {
  const { words, documents: notes } = (earlier && mendWords(earlier, records)) ?? readWords(records);
  const authors = new Map<string, { index: number; name: string }>();
  const sections = new Map<string, number>();
  const documents = records.map((record, index): DocumentFacts => {
    for (const { slug, name } of record.authors) {
      if (!authors.has(slug)) authors.set(slug, { index: authors.size, name });
    }
    if (!sections.has(record.section)) sections.set(record.section, sections.size);
    return {
      day: toDayNumber(record.date),
      section: sections.get(record.section) ?? 0,
      authors: record.authors.map(({ slug }) => authors.get(slug)?.index ?? 0),
      hasPhoto: record.hasPhoto,
      titleLength: notes[index]?.titleLength ?? 0,
      length: notes[index]?.length ?? 0,
    };
  });

  const files = new Map<string, Uint8Array>();
  const add = (bytes: Uint8Array, extension: string): string => {
    const name = `${fileHash(bytes)}.${extension}`;
    files.set(name, bytes);
    return name;
  };
  const chunks = cutIntoChunks(words, grain).map(({ firstKey, words }) => ({
    firstKey,
    file: add(writeChunk(words), 'bin'),
  }));
  const headings: string[] = [];
  for (let start = 0; start < records.length; start += grain.headingsPerFile) {
    const inFile = records.slice(start, start + grain.headingsPerFile).map(({ heading }) => heading);
    headings.push(add(new TextEncoder().encode(JSON.stringify(inFile)), 'json'));
  }
  const table = writeTable({
    documents,
    authors: [...authors].map(([slug, { name }]) => ({ slug, name })),
    sections: [...sections.keys()],
    chunks,
    headings,
    headingsPerFile: grain.headingsPerFile,
  });
  return {
    files,
    table: add(table, 'bin'),
    frequencies: [...words].map(([form, { documents }]) => [form, documents]),
    documents: notes,
  };
}

/** Names a file by what it holds. */
export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function cutIntoChunks(words: PartWords, grain: Grain): { firstKey: string; words: ChunkWord[] }[] {
  const sorted = [...words]
    .map(([form, postings]) => ({ key: wordKey(foldForm(form), form), form, postings: postings.bytes() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const size = ({ form, postings }: ChunkWord): number => form.length + 2 + postings.length;
  const target = grain.chunkBytes(sorted.reduce((sum, word) => sum + size(word), 0));
  const chunks: { firstKey: string; words: ChunkWord[] }[] = [];
  let room = 0;
  let previous = '';
  for (const { key, form, postings } of sorted) {
    const word = { form, postings };
    const open = chunks.at(-1);
    if (open === undefined || size(word) > room) {
      chunks.push({ firstKey: separator(previous, key), words: [word] });
      room = target - size(word);
    } else {
      open.words.push(word);
      room -= size(word);
    }
    previous = key;
  }
  return chunks;
}

/** The shortest beginning of a key that still comes after the one before it: the directory is fetched with each visit. */
function separator(before: string, key: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  // Not in the middle of a character.
  return /[\ud800-\udbff]/.test(key[length - 1] ?? '') ? key.slice(0, length + 1) : key.slice(0, length);
}
