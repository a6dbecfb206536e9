import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Milliseconds to wait for an editor's program to finish saving. */
const settleTime = 60;

/** A folder that is being watched. */
export interface Watch {
  close(): void;
}

/**
 * Watches all files below a folder, a watch for each folder in it: what watches every file of a large archive needs more of them than
 * the system has, and minutes to set them up.
 *
 * @param folder absolute path
 * @param onChange told of paths from the folder where something was written, made or removed, folders among them, when all has been
 * quiet for a moment
 */
export function watchFolder(folder: string, onChange: (paths: string[]) => void): Watch {
  const watches = new Map<string, FSWatcher>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const note = (path: string): void => {
    touched.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...touched];
      touched.clear();
      onChange(paths);
    }, settleTime);
  };
  const stop = (path: string): void => {
    for (const [each, watcher] of watches) {
      if (each !== path && !each.startsWith(path + sep)) continue;
      watcher.close();
      watches.delete(each);
    }
  };
  const follow = (path: string): void => {
    if (watches.has(path)) return;
    const watcher = watch(path, (_event, name) => {
      if (name === null) return;
      const changed = join(path, name);
      if (isFolder(changed)) follow(changed);
      else stop(changed);
      note(relative(folder, changed).split(sep).join('/'));
    });
    // A folder that is gone: the one above it tells.
    watcher.on('error', () => stop(path));
    watches.set(path, watcher);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) follow(join(path, entry.name));
    }
  };

  follow(folder);
  return {
    close() {
      clearTimeout(timer);
      stop(folder);
    },
  };
}

/** What a link leads to is not watched. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
