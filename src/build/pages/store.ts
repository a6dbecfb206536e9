import { hash } from 'node:crypto';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fingerprintText } from '../../content/fingerprint.ts';
import { jsonForm, MapFile } from '../../content/map-file.ts';
import type { Renderable } from '../renderer/open.ts';

/** A rendered page as it stands in the store: name of its file, bytes, milliseconds of its last change. */
export type StoredPage = [name: string, size: number, time: number];

/** A page that was made just now. */
export interface MadePage {
  page: StoredPage;
  /** SHA-256, hexadecimal: to read the page again for it would take longer than to make it. */
  digest: string;
}

/** Published path → the page. */
export type Ledger = ReadonlyMap<string, StoredPage>;

/** A ledger and where it is kept. */
export interface KeptLedger {
  pages: Ledger;
  /** Puts another in its place. */
  replace(pages: Ledger): Promise<void>;
}

/**
 * Rendered pages, kept between builds in files named after all that they show and the code that made them. What a build has left
 * behind that failed is in no ledger and is never taken for good.
 */
export interface PageStore {
  /** Absolute path of a file of the store. */
  fileOf(name: string): string;
  /** The page, when it was rendered by a build that ended well, from the same; `findTouched` tells whether it still stands. */
  find(page: Renderable): StoredPage | undefined;
  write(page: Renderable, content: Uint8Array): MadePage;
}

/** Where the rendered pages of a work folder stand. */
export function pageStore(workDir: string): string {
  return join(workDir, 'trang');
}

const ledgerName = 'trang.json';

/**
 * Opens the store of a site.
 *
 * @param folder absolute path
 * @param ledger as `readLedger` gives it
 */
export function openStore(folder: string, ledger: Ledger): PageStore {
  const made = new Set<string>();
  // Put together as it is asked for: to normalise 100,000 paths takes longer.
  const fileOf = (name: string): string => `${folder}${sep}${name.slice(0, 2)}${sep}${name}`;
  const stampOf = (name: string): StoredPage | undefined => {
    const stats = statSync(fileOf(name), { throwIfNoEntry: false });
    return stats && [name, stats.size, stats.mtimeMs];
  };
  return {
    fileOf,
    find({ path, key }) {
      const known = ledger.get(path);
      return key !== undefined && known?.[0] === nameOf(path, key) ? known : undefined;
    },
    write({ path, key }, content) {
      const name = nameOf(path, key ?? Buffer.from(content).toString('latin1'));
      const file = fileOf(name);
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      made.add(dirname(file));
      writeFileSync(file, content);
      return { page: stampOf(name) ?? [name, content.length, 0], digest: hash('sha256', content) };
    },
  };
}

/**
 * The pages of a ledger whose files are gone, or not what they were when they were written.
 *
 * @returns published paths
 */
export function findTouched(folder: string, ledger: Ledger): Set<string> {
  const { fileOf } = openStore(folder, ledger);
  const touched = new Set<string>();
  for (const [path, [name, size, time]] of ledger) {
    const stats = statSync(fileOf(name), { throwIfNoEntry: false });
    if (stats?.size !== size || stats.mtimeMs !== time) touched.add(path);
  }
  return touched;
}

function nameOf(path: string, key: string): string {
  return fingerprintText(`${path}\0${key}`);
}

/** The pages of the last build that ended well; none when they cannot be known. */
export async function readLedger(folder: string): Promise<KeptLedger> {
  const written = await MapFile.open<StoredPage, null>(join(folder, ledgerName), form);
  return {
    pages: written.entries,
    async replace(pages) {
      await written.save(pages, null, isSamePage);
    },
  };
}

const form = jsonForm(false);

function isSamePage(one: StoredPage, other: StoredPage | undefined): boolean {
  return one === other || (other !== undefined && one.every((value, place) => value === other[place]));
}

/** Removes every page that this build has no use for, those of failed builds among them. */
export async function sweep(folder: string, ledger: Ledger): Promise<void> {
  const wanted = new Set([...ledger.values()].map(([name]) => name));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep);
    if (entry.isFile() && path.length === 2 && !wanted.has(entry.name)) await rm(join(entry.parentPath, entry.name));
  }
}
