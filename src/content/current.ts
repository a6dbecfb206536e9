import { openInventory } from '../images/inventory.ts';
import type { Catalogue } from '../lib/archive/catalogue.ts';
import type { Archive } from '../lib/archive/types.ts';
import type { Problem } from '../lib/problems/problem.ts';
import { getOptions } from './options.ts';
import { type Reading, readArchive } from './read/archive.ts';

/*
 * Astro bundles the loader and the pages apart from the command line, so a variable of a module is not shared between
 * them; the process is.
 */
interface Shared {
  archive?: Promise<Archive>;
  /** The archive in order, where somebody has done that already. */
  sorted?: Catalogue;
  /** Reads the content folder; when nobody has lent a better one, all of it. */
  read?: () => Promise<Reading>;
  /** Told of problems when nobody waits for an exception: in the live preview. */
  onProblems?: (problems: readonly Problem[]) => void;
  /** Told when the archive is another. */
  onArchive?: () => void;
  /** Counts readings, so that what was derived from an older one is made anew. */
  revision: number;
}

const key = Symbol.for('vankho.current');
const holder = globalThis as unknown as Record<symbol, Shared | undefined>;

function shared(): Shared {
  holder[key] ??= { revision: 0 };
  return holder[key];
}

/**
 * Hands over an archive that has been read and checked, so that the loader need not read it again.
 *
 * @param sorted the same in order, by the options of this run
 */
export function shareArchive(archive: Archive, sorted?: Catalogue): void {
  shared().archive = Promise.resolve(archive);
  shared().sorted = sorted;
  shared().revision++;
}

/** How the content folder is read from now on: by one who remembers what it held. */
export function readWith(read: () => Promise<Reading>): void {
  shared().read = read;
}

/** Who is told of the problems found by `refreshArchive`. */
export function onProblems(listener: (problems: readonly Problem[]) => void): void {
  shared().onProblems = listener;
}

/** Who is told when `refreshArchive` has read the archive again: the last one that asked. */
export function onArchive(listener: () => void): void {
  shared().onArchive = listener;
}

/** The archive of this process; read when nobody has shared one. */
export function currentArchive(): Promise<Archive> {
  shared().archive ??= readNow();
  return shared().archive as Promise<Archive>;
}

/** The archive of this process in order, where it has been handed over so. */
export function currentCatalogue(): Catalogue | undefined {
  return shared().sorted;
}

/** Reads the content folder again; after an error the last good archive stays. */
export async function refreshArchive(): Promise<Archive> {
  const before = shared().archive;
  const after = readNow();
  const archive = await after.catch(() => before);
  if (archive === undefined) return after;
  shareArchive(archive);
  shared().onArchive?.();
  return archive;
}

/** Changes whenever the archive of this process does. */
export function archiveRevision(): number {
  return shared().revision;
}

async function readNow(): Promise<Archive> {
  const { contentDir, photoCacheDir } = getOptions();
  const read = shared().read ?? (async () => readArchive(contentDir, await openInventory(photoCacheDir)));
  const { archive, problems } = await read();
  shared().onProblems?.(problems);
  if (archive === undefined) throw new Error(`Không đọc được thư mục nội dung ${contentDir}.`);
  return archive;
}
