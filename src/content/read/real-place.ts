import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isInside } from '../../lib/inside.ts';

/** More links in a row than any system follows. */
const mostLinks = 40;

/**
 * Where a path leads on the disk, every link on its way followed, whether anything stands there or not: a link to what is still
 * to be made leads there, too.
 *
 * @param path absolute
 * @returns absolute path; the path of the link itself where links lead round in a circle
 */
export function realPlace(path: string, links = 0): string {
  try {
    return realpathSync.native(path);
  } catch {
    const around = dirname(path);
    if (around === path) return path;
    const place = join(realPlace(around, links), basename(path));
    const target = links < mostLinks ? linkTarget(place) : undefined;
    return target === undefined ? place : realPlace(target, links + 1);
  }
}

/** Whether a path leads into a folder or is it, when all links are followed. Both absolute. */
export function leadsInto(path: string, folder: string): boolean {
  return isInside(realPlace(path), realPlace(folder), sep);
}

/** Whether a symbolic link stands at a path. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Absolute. */
function linkTarget(path: string): string | undefined {
  return isLink(path) ? resolve(dirname(path), readlinkSync(path)) : undefined;
}
