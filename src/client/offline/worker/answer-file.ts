import { nearestSize, readPictureName } from '../../../lib/offline/picture-name.ts';
import { keepPicture, markBroken } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { openTheme } from '../store/themes.ts';
import { counted } from './at-rest.ts';
import { themeOf } from './made-with.ts';
import { type RequestEvent, scope } from './scope.ts';
import { shellOf } from './shell.ts';

/** Scripts, styles and fonts: their names change with their bytes, so that one that is kept is the right one. */
export async function answerAsset({ request }: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const store = await opening;
  return (await store.openAnywhere(new URL(request.url).pathname)) ?? fetch(request);
}

/** A file of the search index other than its root. */
export async function answerIndexFile({ request }: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const store = await opening;
  const path = new URL(request.url).pathname;
  const kept = await store.open('chi-muc', path);
  if (kept !== undefined) return kept;
  const response = await fetch(request).catch(async (error: unknown) => {
    await tellLost(store, path);
    throw error;
  });
  return response;
}

/** A file of a part that should be here is not: the part is no longer searched without a network, and its downloads want mending. */
async function tellLost(store: Store, path: string): Promise<void> {
  for (const part of await store.database.getAll('parts')) {
    if (!part.files.includes(path)) continue;
    await store.database.delete('parts', part.table);
    await markBroken(store, part.downloads);
  }
}

/**
 * A size of a photograph. Where it cannot be had, another that is kept takes its place: browsers know a picture by its bytes, whatever its
 * address says.
 */
export async function answerPicture(event: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const store = await opening;
  const path = new URL(event.request.url).pathname;
  const kept = await store.open('anh', path);
  if (kept !== undefined) return kept;
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(counted(keepShown(store, path, response.clone()).catch(() => {})));
    return response;
  } catch (error) {
    const name = readPictureName(path);
    const sizes = name === undefined ? [] : await store.database.getAllFromIndex('pictures', 'hash', name.hash);
    const near = nearestSize(sizes, name?.width ?? 0);
    const found = near && (await store.open('anh', near.path));
    if (found === undefined) throw error;
    return found;
  }
}

/** Milliseconds within which the page that shows a picture has been kept itself. */
const keeping = 2000;

/** Keeps a picture that a kept page shows, and no other: it goes when the last page that shows it goes. */
async function keepShown(store: Store, path: string, response: Response): Promise<void> {
  const hash = readPictureName(path)?.hash ?? '';
  const isShown = async (): Promise<boolean> => (await store.database.countFromIndex('pages', 'pictures', hash)) > 0;
  if (!(await isShown())) {
    await new Promise((resolve) => setTimeout(resolve, keeping));
    if (!(await isShown())) return;
  }
  await keepPicture(store, path, response);
}

/** The newsroom's colours: those that a kept page was made with, else today's. */
export async function answerTheme({ request, clientId }: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const theme = themeOf(clientId);
  const store = await opening;
  const ofShell = (): Promise<Response | undefined> => store.open(shellOf(scope.vankho), new URL(request.url).pathname);
  if (theme !== undefined) {
    const kept = (await openTheme(store, theme)) ?? (await ofShell());
    if (kept !== undefined) return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await ofShell();
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Other files of the shell: the icon, the logo. */
export async function answerFile({ request }: RequestEvent, opening: Promise<Store>): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await opening).open(shellOf(scope.vankho), new URL(request.url).pathname);
    if (kept === undefined) throw error;
    return kept;
  }
}
