import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder as they stood at a moment, without a look into them. */
export interface FolderStamps {
  /** Milliseconds since the epoch: when the look was begun. */
  taken: number;
  /** Path from the folder → its stamp: a file that was written again has another. */
  files: ReadonlyMap<string, string>;
}

/** A stamp tells a file that was changed later from this one only when its clock ticked in between. */
const tick = 50;

/** File systems of memory cards count in two seconds. */
const coarseTick = 2000;

/**
 * Looks at every file below a folder; hidden ones are passed over as the reading of content does.
 *
 * @param folder absolute path; one that is missing has no files
 */
export function stampFolder(folder: string): FolderStamps {
  const taken = Date.now();
  const files = new Map<string, string>();
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (entry.name.startsWith('.') && entry.name !== '.well-known') continue;
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) {
        const stats = statSync(join(folder, name), { throwIfNoEntry: false });
        if (stats !== undefined) files.set(name, [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(' '));
      }
    }
  };
  try {
    walk('');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { taken, files };
}

/** Whether a stamp tells all later changes: the file had not just been written when it was looked at. */
export function isSettled(stamp: string, taken: number): boolean {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  const margin = modified % 1000 === 0 ? coarseTick : tick;
  return Math.max(modified, changed) < taken - margin;
}
