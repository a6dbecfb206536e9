import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Finds files inside the folders that the keeper has named, and nowhere else: an address in a page, `../` and symbolic links
 * included, must not bring a file of the machine into the archive.
 */
export class ContainedFiles {
  private readonly folders: readonly string[];

  /** @param folders absolute, links resolved */
  constructor(folders: readonly string[]) {
    this.folders = folders;
  }

  /** The first of these paths that is a file inside one of the folders. */
  async find(paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) {
      const real = await realpath(path).catch(() => undefined);
      if (real !== undefined && this.isInside(real) && (await stat(real)).isFile()) return real;
    }
    return undefined;
  }

  private isInside(path: string): boolean {
    return this.folders.some((folder) => path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`));
  }
}

/** The path that an address names, percent-encoding read, without query; undefined when it holds what no path can. */
export function pathOf(address: string): string | undefined {
  const bare = address.replace(/[?#].*$/s, '').replaceAll('\\', '/');
  try {
    const path = decodeURIComponent(bare);
    return path.includes('\0') ? undefined : path;
  } catch {
    return bare;
  }
}

/** Endings of a path, the longest first: `a/b/c.jpg` → `a/b/c.jpg`, `b/c.jpg`, `c.jpg`. */
export function endingsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.map((_, index) => parts.slice(index).join('/'));
}
