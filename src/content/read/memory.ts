import { createHash } from 'node:crypto';
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
  problems: Problem[];
}

/** What files were found to hold, so that only those that changed are looked into again. */
export interface FileMemory<Found> {
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
): Promise<FileMemory<Found>> {
  const before = await readKept<Found>(file);
  const folders = folderFingerprints(stamps);
  const next: Kept<Found> = { circumstances: '', entries: new Map() };
  let known: Kept<Found>['entries'] = new Map();
  let changed = false;
  return {
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
      if (changed || next.entries.size !== known.size) await writeKept(file, next);
    },
  };
}

/** Fingerprints of folders, worked out when they are asked for; undefined while one of its files is still being written. */
function folderFingerprints({ files, taken }: FolderStamps): (folder: string) => string | undefined {
  const byFolder = Map.groupBy(files, ([path]) => posix.dirname(path));
  const made = new Map<string, string | undefined>();
  return (folder) => {
    if (!made.has(folder)) {
      const inside = byFolder.get(folder) ?? [];
      made.set(
        folder,
        inside.every(([, stamp]) => isSettled(stamp, taken)) ? fingerprint(inside.toSorted()) : undefined,
      );
    }
    return made.get(folder);
  };
}

async function readKept<Found>(file: string): Promise<Kept<Found> | undefined> {
  try {
    const bytes = await readFile(file);
    const content = bytes.subarray(digestLength);
    const digest = createHash('sha256').update(content).digest();
    return digest.equals(bytes.subarray(0, digestLength)) ? (deserialize(content) as Kept<Found>) : undefined;
  } catch {
    return undefined;
  }
}

async function writeKept(file: string, kept: Kept<unknown>): Promise<void> {
  const content = serialize(kept);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, [createHash('sha256').update(content).digest(), content]);
  await rename(`${file}.${process.pid}`, file);
}
