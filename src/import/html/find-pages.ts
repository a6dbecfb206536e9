import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ImportStop } from '../stop.ts';

/** A saved page on the disk. */
export interface PageFile {
  /** Absolute, links resolved. */
  path: string;
  /** The folder that was given, or that of a page given alone: nothing outside it is read for this page. */
  root: string;
  /** Path from that folder with `/`. */
  name: string;
}

const pageName = /\.(?:html?|xhtml|shtml|php|aspx?|jsp)$/i;
/** What browsers put beside a saved page, and what the importer's own copies are in. */
const passedBy = /(?:^|\/)(?:[^/]*_files|[^/]*\.files|node_modules|nguon|\.[^/]+)\//;

/** All pages in folders and files, sorted by name, each once. Throws `ImportStop` when there are none. */
export async function findPages(given: readonly string[]): Promise<PageFile[]> {
  const pages = new Map<string, PageFile>();
  for (const each of given) {
    for (const page of await pagesIn(each)) if (!pages.has(page.path)) pages.set(page.path, page);
  }
  if (pages.size === 0) throw new ImportStop('import-source', `Không có trang HTML nào trong ${given.join(', ')}.`);
  return [...pages.values()];
}

async function pagesIn(given: string): Promise<PageFile[]> {
  const path = await realpath(given).catch(() => {
    throw new ImportStop('import-source', `Không có tệp hay thư mục ${given}.`);
  });
  if (!(await stat(path)).isDirectory()) return [{ path, root: dirname(path), name: basename(path) }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && pageName.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !passedBy.test(`/${name}`))
    .sort()
    .map((name) => ({ path: join(path, name), root: path, name }));
}
