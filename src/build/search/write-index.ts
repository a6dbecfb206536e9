import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../../content/fingerprint.ts';
import { readChunk, readTable } from '../../lib/search/part-files.ts';
import { type IndexPart, planParts } from '../../lib/search/parts.ts';
import { dealParts, type Slice } from '../../lib/slices/deal.ts';
import { grainOf } from './grain.ts';
import { fileHash, type MadePart, makePart } from './make-part.ts';
import type { EarlierPart } from './part-words.ts';
import type { IndexRecord } from './record.ts';
import { type PlacedPart, type RootFacts, rootFiles } from './root.ts';

/** All that the index is made from. */
export interface IndexPlan {
  /** Absolute path of a folder that is kept between builds. */
  indexDir: string;
  /** Oldest first. */
  articles: IndexRecord[];
  photos: IndexRecord[];
  sections: RootFacts['sections'];
  abbreviations: RootFacts['abbreviations'];
  /** Only its share of the parts is made, and no root. */
  slice?: Slice;
}

/** Not published: what a part was made from, and what is still to be known of it when nothing changed. */
export const keyFile = 'vankho-key.json';

/** Raise it when the way parts are made changes, so that those in work folders are written anew. */
const version = 6;

/** Names the version of all that turns Markdown into text. */
const packageLock = new URL('../../../package-lock.json', import.meta.url);

interface Note extends Pick<MadePart, 'table' | 'frequencies' | 'documents'> {
  /** Fingerprint of all that the part was made from. */
  key: string;
  /** Fingerprint of the code that reads words. */
  code: string;
  /** Bytes and milliseconds of each file, by its name. */
  files: Record<string, [size: number, time: number]>;
}

/**
 * Makes the index stand in its folder: parts one after the other so that memory stays bounded, then its root.
 *
 * @returns what the root says of the parts that were made
 */
export async function writeIndex({ indexDir, articles, photos, slice, ...shared }: IndexPlan): Promise<RootFacts> {
  await mkdir(indexDir, { recursive: true });
  const frequencies = new Map<string, number>();
  const articleParts = await writeParts(join(indexDir, 'bai'), articles, slice, ({ frequencies: ofPart }) => {
    for (const [form, documents] of ofPart) frequencies.set(form, (frequencies.get(form) ?? 0) + documents);
  });
  const photoParts = await writeParts(join(indexDir, 'anh'), photos, slice);
  const facts = { articles: articleParts, photos: photoParts, ...shared, frequencies };
  await removeOthers(indexDir, ['bai', 'anh']);
  if (slice !== undefined) return facts;
  for (const [name, text] of rootFiles(facts)) await writeFile(join(indexDir, name), text);
  return facts;
}

async function writeParts(
  folder: string,
  records: readonly IndexRecord[],
  slice: Slice | undefined,
  tell: (note: Note) => void = () => {},
): Promise<PlacedPart[]> {
  const code = fingerprint([version, await readFile(packageLock, 'utf8')]);
  const newestYear = records.at(-1)?.date.slice(0, 4) ?? '';
  const settled = records.filter(({ date }) => date.slice(0, 4) < newestYear).length;
  const parts = shareOf(planParts(records), slice);
  const made: PlacedPart[] = [];
  for (const { name, items, isOpen, place } of parts) {
    const grain = grainOf(settled, isOpen);
    const key = fingerprint([code, isOpen, grain.headingsPerFile, items]);
    const note = await standOrMake(join(folder, name), { key, code }, (earlier) => makePart(items, grain, earlier));
    tell(note);
    const days = items.map(({ date }) => date.slice(0, 10));
    const entry = { name, table: note.table, documents: items.length, from: days[0] ?? '', to: days.at(-1) ?? '' };
    made.push({ place, entry });
  }
  await removeOthers(
    folder,
    parts.map(({ name }) => name),
  );
  return made;
}

/** The parts that a slice makes, or all, each with its place in the whole. */
function shareOf(parts: readonly IndexPart<IndexRecord>[], slice: Slice | undefined) {
  const placed = parts.map((part, place) => ({ ...part, place }));
  if (slice === undefined) return placed;
  const owners = dealParts(
    parts.map(({ name, items }) => ({ name, size: items.length })),
    slice.of,
  );
  return placed.filter(({ name }) => owners.get(name) === slice.number);
}

async function standOrMake(
  folder: string,
  { key, code }: Pick<Note, 'key' | 'code'>,
  make: (earlier?: EarlierPart) => MadePart,
): Promise<Note> {
  const standing = await readFile(join(folder, keyFile), 'utf8').then(
    (text): Note => JSON.parse(text),
    () => undefined,
  );
  if (standing?.key === key && (await stand(folder, standing))) return standing;
  const earlier = standing?.code === code ? await readEarlier(folder, standing) : undefined;
  const { files, table, frequencies, documents } = make(earlier);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const note: Note = { key, code, table, frequencies, documents, files: {} };
  for (const [name, bytes] of files) {
    await writeFile(join(folder, name), bytes);
    const { size, mtimeMs } = await stat(join(folder, name));
    note.files[name] = [size, mtimeMs];
  }
  await writeFile(join(folder, keyFile), JSON.stringify(note));
  return note;
}

/** Whether nobody has touched the files of a part. */
async function stand(folder: string, { files }: Note): Promise<boolean> {
  for (const [name, [size, time]] of Object.entries(files)) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.size !== size || found.mtimeMs !== time) return false;
  }
  return true;
}

/** The words of a part that stands there; undefined when a file is missing or is not what its name says. */
async function readEarlier(folder: string, { table, documents }: Note): Promise<EarlierPart | undefined> {
  const read = async (name: string): Promise<Uint8Array> => {
    const bytes = await readFile(join(folder, name));
    if (name.slice(0, name.indexOf('.')) !== fileHash(bytes)) throw new RangeError(`${name} is damaged.`);
    return bytes;
  };
  try {
    const { chunks } = readTable(await read(table));
    const words = new Map<string, Uint8Array>();
    for (const { file } of chunks)
      for (const [form, postings] of readChunk(await read(file))) words.set(form, postings);
    return { documents, words };
  } catch {
    return undefined;
  }
}

async function removeOthers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!names.includes(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
