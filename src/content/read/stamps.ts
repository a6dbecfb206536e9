import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../fingerprint.ts';
import { realPlace } from './real-place.ts';

/** The files of a folder as they stood at a moment, without a look into them. */
export interface FolderStamps {
  /** Milliseconds since the epoch: when the look was begun. */
  taken: number;
  /** Path from the folder → its stamp: a file that was written again has another. */
  files: ReadonlyMap<string, string>;
  /** Symbolic links, none of which is followed: path from the folder → the absolute path where it leads. */
  links: ReadonlyMap<string, string>;
}

/** A stamp tells a file that was changed later from this one only when its clock ticked in between. */
const tick = 50;

/** File systems of memory cards count in two seconds. */
const coarseTick = 2000;

/**
 * Looks at every file below a folder.
 *
 * @param folder absolute path; one that is missing has no files
 * @param isWanted whether a file, or any in a folder, is looked at; as in the reading of content, hidden ones are not
 */
export function stampFolder(folder: string, isWanted: (path: string) => boolean = isVisible): FolderStamps {
  const found = { taken: Date.now(), files: new Map<string, string>(), links: new Map<string, string>() };
  const folders = [''];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    for (const entry of entriesOf(join(folder, path))) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!isWanted(name)) continue;
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isSymbolicLink()) found.links.set(name, realPlace(join(folder, name)));
      else if (entry.isFile()) {
        const stamp = stampFile(join(folder, name));
        if (stamp !== undefined) found.files.set(name, stamp);
      }
    }
  }
  return found;
}

/** None when the folder is gone, or no folder. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!isGone) throw error;
    return [];
  }
}

/**
 * The same folder a moment later, looked at only where something has happened.
 *
 * @param paths of files and folders, from the folder
 */
export function stampAgain(folder: string, before: FolderStamps, paths: readonly string[]): FolderStamps {
  const found = { taken: Date.now(), files: new Map(before.files), links: new Map(before.links) };
  for (const path of paths) {
    forget(found.files, path);
    forget(found.links, path);
    if (!path.split('/').every(isVisible)) continue;
    const place = join(folder, path);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    const stamp = stats?.isFile() ? stampFile(place) : undefined;
    if (stats?.isSymbolicLink()) found.links.set(path, realPlace(place));
    else if (stamp !== undefined) found.files.set(path, stamp);
    else if (stats?.isDirectory()) {
      const inside = stampFolder(place);
      for (const [name, each] of inside.files) found.files.set(`${path}/${name}`, each);
      for (const [name, target] of inside.links) found.links.set(`${path}/${name}`, target);
    }
  }
  return found;
}

/** What stands at a path, and in it. */
function forget(found: Map<string, string>, path: string): void {
  for (const known of found.keys()) if (known.startsWith(`${path}/`)) found.delete(known);
  found.delete(path);
}

/** Stands for all files of a folder and their stamps. */
export function printStamps({ files, links }: FolderStamps): string {
  return fingerprint([...files, ...links].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The stamp of one file; undefined when there is none. */
export function stampFile(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(' ') : undefined;
}

/** What a stamp says: bytes, and milliseconds of the last change. */
export function readStamp(stamp: string): { size: number; time: number } {
  const end = stamp.indexOf(' ');
  return { size: Number(stamp.slice(0, end)), time: Number(stamp.slice(end + 1, stamp.indexOf(' ', end + 1))) };
}

/** Whether a stamp tells all later changes: the file had not just been written when it was looked at. */
export function isSettled(stamp: string, taken: number): boolean {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  const margin = modified % 1000 === 0 ? coarseTick : tick;
  return Math.max(modified, changed) < taken - margin;
}

function isVisible(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return !name.startsWith('.') || name === '.well-known';
}
