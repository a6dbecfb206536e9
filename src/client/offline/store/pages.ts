import { readPageParts } from '../../../lib/offline/page-parts.ts';
import { type PictureName, readPictureName } from '../../../lib/offline/picture-name.ts';
import type { KeptPage } from './database.ts';
import { digestOf } from './sealed.ts';
import type { Store } from './store.ts';
import { keepTheme } from './themes.ts';

/** Why a page is kept. */
export interface Reason {
  /** It was read. */
  isRead?: boolean;
  /** It belongs to a download; what is known of its source. */
  download?: string;
  source?: string;
}

/**
 * Keeps a page that has just come from the network, with the scripts, styles and fonts it was made with; not its pictures.
 *
 * @param html as the network gave it
 * @returns the sizes of the photographs that it shows, by photograph
 * @throws where something of it cannot be had, or there is no room: then the page is not kept
 */
export async function keepPage(
  store: Store,
  path: string,
  html: Response,
  { isRead = false, download, source }: Reason,
): Promise<Map<string, PictureName[]>> {
  const parts = readPageParts(await html.clone().text(), store.base);
  const [assets, theme] = await Promise.all([keepAssets(store, parts.assets), keepTheme(store)]);
  const bytes = await store.put('trang', path, html);
  const now = Date.now();
  const { database } = store;
  const change = database.transaction('pages', 'readwrite');
  const before = await change.store.get(path);
  const downloads = new Set(before?.downloads);
  if (download !== undefined) downloads.add(download);
  const read = isRead ? now : before?.read;
  const known = source ?? before?.source;
  const page: KeptPage = {
    ...{ path, title: parts.title, bytes, kept: now, assets, theme },
    ...{ pictures: [...parts.pictures.keys()], downloads: [...downloads] },
    ...(read !== undefined && { read }),
    // What the reader has just read may be newer than the source that a download knew: it will be asked for again.
    ...(known !== undefined && (source !== undefined || !isRead) && { source: known }),
  };
  await change.store.put(page);
  await change.done;
  return parts.pictures;
}

/** Sees to it that all scripts, styles and fonts of a page are on the device; gives the name of their set. */
async function keepAssets(store: Store, paths: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(paths.join('\n'));
  const name = (await digestOf(text.buffer)).slice(0, 16);
  const isKnown = (await store.database.getKey('assets', name)) !== undefined;
  await Promise.all(
    paths.map(async (path) => {
      if (isKnown && (await isAnywhere(store, path))) return;
      if ((await store.openAnywhere(path)) !== undefined) return;
      await store.put('le', path, await fetchWhole(path));
    }),
  );
  if (!isKnown) await store.database.put('assets', [...paths], name);
  return name;
}

async function isAnywhere(store: Store, path: string): Promise<boolean> {
  for (const room of ['le', ...(await store.shells())] as const) if (await store.has(room, path)) return true;
  return false;
}

/** Fetches a file of the site. Rejects when it is not there. */
export async function fetchWhole(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, options);
  if (!response.ok) throw new FetchError(path, response.status);
  return response;
}

/** The site has no such file, or cannot give it now. */
export class FetchError extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path}: ${status}`);
    this.status = status;
  }
}

/**
 * A page that is kept.
 *
 * @returns undefined when there is none, or when its text has lost bytes: then that is written down
 */
export async function openPage(
  store: Store,
  path: string,
): Promise<{ page: KeptPage; response: Response } | undefined> {
  const page = await store.database.get('pages', path);
  if (page === undefined || page.isBroken) return undefined;
  const response = await store.open('trang', path);
  if (response !== undefined) return { page, response };
  await store.database.put('pages', { ...page, bytes: 0, isBroken: true });
  await markBroken(store, page.downloads);
  return undefined;
}

/** Writes down that downloads are no longer whole. */
export async function markBroken({ database }: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const download = await database.get('downloads', id);
    if (download?.state === 'done') await database.put('downloads', { ...download, state: 'broken' });
  }
}

/** Writes down that a kept page was read. */
export async function markRead({ database }: Store, path: string): Promise<void> {
  const change = database.transaction('pages', 'readwrite');
  const page = await change.store.get(path);
  if (page !== undefined) await change.store.put({ ...page, read: Date.now() });
  await change.done;
}

/** Keeps a size of a photograph. */
export async function keepPicture(store: Store, path: string, response: Response): Promise<void> {
  const name = readPictureName(path);
  if (name === undefined) return;
  const bytes = await store.put('anh', path, response);
  await store.database.put('pictures', { path, hash: name.hash, width: name.width, bytes });
}
