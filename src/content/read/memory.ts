import { join, posix } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../../lib/problems/problem.ts';
import { fingerprint } from '../fingerprint.ts';
import { MapFile } from '../map-file.ts';
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

/** Where it stands in a work folder, for all who read articles. */
export function readingMemoryOf(workDir: string): string {
  return join(workDir, 'bai-da-doc');
}

/** With the circumstances under which it was filled. */
type Kept<Found> = MapFile<Entry<Found>, string>;

const form = { encode: serialize, decode: deserialize, isDurable: false };

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
 * @param stamps of the files, which somebody may be looking at still
 */
export async function openMemory<Found>(
  file: string,
  generator: string,
  stamps: FolderStamps | Promise<FolderStamps>,
): Promise<OpenMemory<Found>> {
  const kept = await MapFile.open<Entry<Found>, string>(file, form);
  return createMemory(kept, generator, await stamps);
}

/** A memory that the next reading of the same process can go on with, without looking into its file again. */
export interface OpenMemory<Found> extends FileMemory<Found> {
  /** @param stamps of the files as they are by then; after `save` */
  again(stamps: FolderStamps): OpenMemory<Found>;
}

function createMemory<Found>(before: Kept<Found>, generator: string, stamps: FolderStamps): OpenMemory<Found> {
  let now = before;
  const folders = folderFingerprints(stamps);
  const next = new Map<string, Entry<Found>>();
  let circumstances = '';
  let known: Kept<Found>['entries'] = new Map();
  let changed = false;
  return {
    list: (folder) => [...stamps.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(),
    under(given) {
      circumstances = fingerprint([generator, given]);
      known = before.notes === circumstances ? before.entries : new Map();
    },
    recall(file) {
      const entry = known.get(file);
      if (entry === undefined || entry.stamp !== stamps.files.get(file)) return undefined;
      if (entry.folder !== undefined && entry.folder !== folders(posix.dirname(file))) return undefined;
      next.set(file, entry);
      return entry.found;
    },
    keep(file, found, onFolder) {
      changed = true;
      const stamp = stamps.files.get(file);
      if (stamp === undefined || !isSettled(stamp, stamps.taken)) return;
      const folder = onFolder ? folders(posix.dirname(file)) : undefined;
      if (onFolder && folder === undefined) return;
      next.set(file, { found, stamp, folder });
    },
    async save() {
      if (changed || next.size !== known.size) now = await before.save(next, circumstances);
    },
    again: (later) => createMemory(now, generator, later),
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
