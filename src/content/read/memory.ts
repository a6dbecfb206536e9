import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, posix } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../../lib/problems/problem.ts';
import { fingerprint } from '../fingerprint.ts';
import { type FolderStamps, isSettled } from './stamps.ts';
import type { WrittenArticle } from './written-article.ts';

/** What reading one file gave. */
export interface Remembered {
  /** Nothing when it cannot be shown. */
  article?: WrittenArticle;
  /** Where there are some. */
  problems?: Problem[];
}

/** What files were found to hold, so that only those that changed are looked into again. */
export interface FileMemory<Found> {
  /** The files below a folder, sorted, where all have just been looked at. */
  list?(folder: string): string[];
  /** Begins a reading: what was kept under other circumstances (sections, time zone) is forgotten. */
  under(circumstances: unknown): void;
  /** Undefined when the file, or one that it depends on, is not what it was. */
  recall(file: string): Found | undefined;
  /** @param onFolder whether it depends on the files beside it, too */
  keep(file: string, found: Found, onFolder: boolean): void;
  /** Writes down what is known of the files that are there. */
  save(): Promise<void>;
}

/** What files of articles were found to hold. */
export type ReadingMemory = FileMemory<Remembered>;

interface Entry<Found> {
  found: Found;
  stamp: string;
  /** Fingerprint of the files beside it. */
  folder?: string;
}

interface Kept<Found> {
  circumstances: string;
  entries: Map<string, Entry<Found>>;
}

/** What has become of a memory since it was written: a small file beside it, for writing all of a large one takes a second. */
interface Since<Found> {
  /** Digest of the memory. */
  of: string;
  entries: Map<string, Entry<Found>>;
  gone: string[];
}

/** When more than this share of a memory has changed, all of it is written anew. */
const most = 1 / 64;

const digestLength = 32;

/** For who reads once and has nowhere to keep it. */
export const noMemory: ReadingMemory = {
  under() {},
  recall: () => undefined,
  keep() {},
  save: async () => {},
};

/**
 * Opens the memory of a content folder; one that is missing or damaged is begun anew.
 *
 * @param file absolute path of the file it is kept in
 * @param generator fingerprint of the code that reads
 */
export async function openMemory<Found>(
  file: string,
  generator: string,
  stamps: FolderStamps,
): Promise<OpenMemory<Found>> {
  const whole = await readSealed<Kept<Found>>(file);
  const before = whole && { ...whole.value, entries: await entriesNow(file, whole) };
  return createMemory({ file, generator, whole, before }, stamps);
}

/** A memory that the next reading of the same process can go on with, without looking into its file again. */
export interface OpenMemory<Found> extends FileMemory<Found> {
  /** @param stamps of the files as they are by then; after `save` */
  again(stamps: FolderStamps): OpenMemory<Found>;
}

interface Known<Found> {
  file: string;
  generator: string;
  /** As it stands in the file. */
  whole?: Sealed<Kept<Found>>;
  /** With all that has become of it since. */
  before?: Kept<Found>;
}

function createMemory<Found>(
  { file, generator, whole, before }: Known<Found>,
  stamps: FolderStamps,
): OpenMemory<Found> {
  let written = whole;
  const folders = folderFingerprints(stamps);
  const next: Kept<Found> = { circumstances: '', entries: new Map() };
  let known: Kept<Found>['entries'] = new Map();
  let changed = false;
  return {
    list: (folder) => [...stamps.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(),
    under(circumstances) {
      next.circumstances = fingerprint([generator, circumstances]);
      known = before?.circumstances === next.circumstances ? before.entries : new Map();
    },
    recall(file) {
      const entry = known.get(file);
      if (entry === undefined || entry.stamp !== stamps.files.get(file)) return undefined;
      if (entry.folder !== undefined && entry.folder !== folders(posix.dirname(file))) return undefined;
      next.entries.set(file, entry);
      return entry.found;
    },
    keep(file, found, onFolder) {
      changed = true;
      const stamp = stamps.files.get(file);
      if (stamp === undefined || !isSettled(stamp, stamps.taken)) return;
      const folder = onFolder ? folders(posix.dirname(file)) : undefined;
      if (onFolder && folder === undefined) return;
      next.entries.set(file, { found, stamp, folder });
    },
    async save() {
      if (!changed && next.entries.size === known.size) return;
      await mkdir(dirname(file), { recursive: true });
      const since = before?.circumstances === next.circumstances ? sinceWritten(next, whole) : undefined;
      if (since === undefined) written = await writeSealed(file, next);
      else await writeSealed(besideOf(file), since);
    },
    again: (later) => createMemory({ file, generator, whole: written, before: next }, later),
  };
}

/**
 * Fingerprints of folders, worked out when they are asked for; undefined while one of its files is still being written, and where a
 * link is, for what stands behind it changes without a sign.
 */
function folderFingerprints({ files, links, taken }: FolderStamps): (folder: string) => string | undefined {
  let byFolder: Map<string, [path: string, stamp: string][]> | undefined;
  const made = new Map<string, string | undefined>([...links.keys()].map((path) => [posix.dirname(path), undefined]));
  return (folder) => {
    if (!made.has(folder)) {
      byFolder ??= Map.groupBy(files, ([path]) => posix.dirname(path));
      const inside = byFolder.get(folder) ?? [];
      made.set(
        folder,
        inside.every(([, stamp]) => isSettled(stamp, taken)) ? fingerprint(inside.toSorted()) : undefined,
      );
    }
    return made.get(folder);
  };
}

/** The entries of a memory with all that has become of them since it was written. */
async function entriesNow<Found>(file: string, whole: Sealed<Kept<Found>>): Promise<Kept<Found>['entries']> {
  const { entries } = whole.value;
  const since = (await readSealed<Since<Found>>(besideOf(file)))?.value;
  if (since?.of !== whole.digest) return entries;
  const now = new Map([...entries, ...since.entries]);
  for (const gone of since.gone) now.delete(gone);
  return now;
}

/** How a memory differs from what was written of it; undefined when that is too much, or nothing was. */
function sinceWritten<Found>(
  { entries }: Kept<Found>,
  whole: Sealed<Kept<Found>> | undefined,
): Since<Found> | undefined {
  if (whole === undefined) return undefined;
  const written = whole.value.entries;
  const changed = [...entries].filter(([file, entry]) => written.get(file) !== entry);
  const gone = [...written.keys()].filter((file) => !entries.has(file));
  if (changed.length + gone.length > entries.size * most) return undefined;
  return { of: whole.digest, entries: new Map(changed), gone };
}

function besideOf(file: string): string {
  return `${file}-them`;
}

interface Sealed<Value> {
  value: Value;
  /** SHA-256, hexadecimal. */
  digest: string;
}

async function readSealed<Value>(file: string): Promise<Sealed<Value> | undefined> {
  try {
    const bytes = await readFile(file);
    const content = bytes.subarray(digestLength);
    const digest = hash('sha256', content);
    if (digest !== bytes.toString('hex', 0, digestLength)) return undefined;
    return { value: deserialize(content) as Value, digest };
  } catch {
    return undefined;
  }
}

async function writeSealed<Value>(file: string, value: Value): Promise<Sealed<Value>> {
  const content = serialize(value);
  const digest = hash('sha256', content);
  await writeFile(`${file}.${process.pid}`, [Buffer.from(digest, 'hex'), content]);
  await rename(`${file}.${process.pid}`, file);
  return { value, digest };
}
