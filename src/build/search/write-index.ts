import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readChunk, readTable } from '../../lib/search/part-files.ts';
import { grainOf } from './grain.ts';
import { fileHash, type MadePart, makePart } from './make-part.ts';
import type { EarlierPart } from './part-words.ts';
import type { IndexPlan, KindPlan } from './plan-index.ts';
import { type PlacedPart, type RootFacts, rootFiles } from './root.ts';

/**
 * Not published. In the folder of a part: what it was made from, and what is still to be known of it when nothing changed. In the
 * folder of the index: the keys of all its parts.
 */
export const keyFile = 'vankho-key.json';

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
 * @returns what the root says of the parts that were made; undefined when a part that was said to stand does not, and the records
 * of all are needed
 */
export async function writeIndex({ indexDir, code, slice, ...plan }: IndexPlan): Promise<RootFacts | undefined> {
  await mkdir(indexDir, { recursive: true });
  const frequencies = new Map<string, number>();
  const articles = await writeParts(join(indexDir, 'bai'), code, plan.articles, ({ frequencies: ofPart }) => {
    for (const [form, documents] of ofPart) frequencies.set(form, (frequencies.get(form) ?? 0) + documents);
  });
  const photos = await writeParts(join(indexDir, 'anh'), code, plan.photos);
  if (articles === undefined || photos === undefined) return undefined;
  const { sections, abbreviations } = plan;
  const facts = { articles, photos, sections, abbreviations, frequencies };
  await removeOthers(indexDir, ['bai', 'anh']);
  await writeFile(
    join(indexDir, keyFile),
    JSON.stringify([...keysOf('bai', plan.articles), ...keysOf('anh', plan.photos)]),
  );
  if (slice !== undefined) return facts;
  for (const [name, text] of rootFiles(facts)) await writeFile(join(indexDir, name), text);
  return facts;
}

/** The keys of the parts that were written the last time, by kind and name; they may be gone by now. */
export async function readStanding(indexDir: string): Promise<Map<string, string>> {
  try {
    return new Map(JSON.parse(await readFile(join(indexDir, keyFile), 'utf8')) as [string, string][]);
  } catch {
    return new Map();
  }
}

function keysOf(kind: string, { parts }: KindPlan): [string, string][] {
  return parts.map(({ name, key }) => [`${kind}/${name}`, key]);
}

/** @returns undefined when the records of a part are missing */
async function writeParts(
  folder: string,
  code: string,
  { settled, parts }: KindPlan,
  tell: (note: Note) => void = () => {},
): Promise<PlacedPart[] | undefined> {
  const made: PlacedPart[] = [];
  for (const { name, key, isOpen, place, documents, from, to, records } of parts) {
    const make = records && ((earlier?: EarlierPart) => makePart(records, grainOf(settled, isOpen), earlier));
    const note = await standOrMake(join(folder, name), { key, code }, make);
    if (note === undefined) return undefined;
    tell(note);
    made.push({ place, entry: { name, table: note.table, documents, from, to } });
  }
  await removeOthers(
    folder,
    parts.map(({ name }) => name),
  );
  return made;
}

async function standOrMake(
  folder: string,
  { key, code }: Pick<Note, 'key' | 'code'>,
  make: ((earlier?: EarlierPart) => MadePart) | undefined,
): Promise<Note | undefined> {
  const standing = await readFile(join(folder, keyFile), 'utf8').then(
    (text): Note => JSON.parse(text),
    () => undefined,
  );
  if (standing?.key === key && (await stand(folder, standing))) return standing;
  if (make === undefined) return undefined;
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
