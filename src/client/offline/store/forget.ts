import { oldestRead } from '../../../lib/offline/oldest-read.ts';
import type { KeptPage } from './database.ts';
import type { Store } from './store.ts';
import { themeOfPath } from './themes.ts';

/** Forgets pages, and the photographs that no other kept page shows. */
export async function forgetPages(store: Store, paths: readonly string[]): Promise<void> {
  const { database } = store;
  const hashes = new Set<string>();
  for (const path of paths) {
    const page = await database.get('pages', path);
    await database.delete('pages', path);
    for (const hash of page?.pictures ?? []) hashes.add(hash);
  }
  await store.remove('trang', paths);
  for (const hash of hashes) {
    if ((await database.countFromIndex('pages', 'pictures', hash)) > 0) continue;
    const sizes = await database.getAllKeysFromIndex('pictures', 'hash', hash);
    await store.remove('anh', sizes);
    for (const size of sizes) await database.delete('pictures', size);
  }
}

/**
 * Forgets what was read and is not downloaded, as far as there is more than the device shall keep.
 *
 * @param all everything that was read, whatever there is
 */
export async function forgetOldest(store: Store, all = false): Promise<void> {
  const { database } = store;
  const read = await database.getAllFromIndex('pages', 'read');
  const inDownload = read.filter(({ downloads }) => downloads.length > 0);
  const alone = read.filter(({ downloads }) => downloads.length === 0);
  if (all) {
    for (const { read: _, ...page } of inDownload) await database.put('pages', page);
    await forgetPages(
      store,
      alone.map(({ path }) => path),
    );
    return;
  }
  const weighed = await Promise.all(
    alone.map(async (page) => ({
      path: page.path,
      read: page.read ?? 0,
      bytes: page.bytes + (await bytesOfPictures(store, page)),
    })),
  );
  await forgetPages(store, oldestRead(weighed));
}

async function bytesOfPictures({ database }: Store, { pictures }: KeptPage): Promise<number> {
  let bytes = 0;
  for (const hash of pictures) {
    for (const size of await database.getAllFromIndex('pictures', 'hash', hash)) bytes += size.bytes;
  }
  return bytes;
}

/** Takes a download away; what was read of it stays for that. */
export async function forgetDownload(store: Store, id: string): Promise<void> {
  const { database } = store;
  await dropPages(store, id, await database.getAllFromIndex('pages', 'downloads', id));
  await dropParts(store, id, new Set());
  await database.delete('downloads', id);
}

/** Takes pages out of a download. */
export async function dropPages(store: Store, id: string, pages: readonly KeptPage[]): Promise<void> {
  const useless: string[] = [];
  for (const page of pages) {
    const downloads = page.downloads.filter((each) => each !== id);
    if (downloads.length === 0 && page.read === undefined) useless.push(page.path);
    else await store.database.put('pages', { ...page, downloads });
  }
  await forgetPages(store, useless);
}

/**
 * Takes parts of the search index out of a download.
 *
 * @param still tables of those that it still holds
 */
export async function dropParts(store: Store, id: string, still: ReadonlySet<string>): Promise<void> {
  const { database } = store;
  const parts = await database.getAll('parts');
  const used = new Set<string>();
  const useless = parts.filter((part) => {
    const isUseless = part.downloads.every((each) => each === id) && !still.has(part.table);
    if (!isUseless) for (const file of part.files) used.add(file);
    return isUseless;
  });
  for (const part of parts) {
    if (useless.includes(part) || still.has(part.table) || !part.downloads.includes(id)) continue;
    await database.put('parts', { ...part, downloads: part.downloads.filter((each) => each !== id) });
  }
  for (const part of useless) {
    await store.remove(
      'chi-muc',
      part.files.filter((file) => !used.has(file)),
    );
    await database.delete('parts', part.table);
  }
}

/**
 * Forgets scripts, styles and colours of older versions that no kept page was made with.
 *
 * @param current the shell that stays in any case
 */
export async function forgetVersions(store: Store, current: string): Promise<void> {
  const { database } = store;
  const used = new Set<string>();
  for (const set of await database.getAllKeys('assets')) {
    if ((await database.countFromIndex('pages', 'assets', set)) === 0) await database.delete('assets', set);
    else for (const path of (await database.get('assets', set)) ?? []) used.add(path);
  }
  const held = new Set<string>();
  for (const shell of await store.shells()) {
    const paths = await store.paths(shell);
    if (shell !== current && !paths.some((path) => used.has(path))) await store.removeShell(shell);
    else for (const path of paths) held.add(path);
  }
  const loose = await store.paths('le');
  const useless: string[] = [];
  for (const path of loose) {
    const theme = themeOfPath(store, path);
    const isUsed =
      theme === undefined
        ? used.has(path) && !held.has(path)
        : (await database.countFromIndex('pages', 'theme', theme)) > 0;
    if (!isUsed) useless.push(path);
  }
  await store.remove('le', useless);
}
