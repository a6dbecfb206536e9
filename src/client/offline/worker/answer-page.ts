import { isFragment } from '../../../lib/offline/kept-months.ts';
import { forgetOldest, forgetPages } from '../store/forget.ts';
import { keepPage, markRead, openPage } from '../store/pages.ts';
import type { Store } from '../store/store.ts';
import { counted, whenAtRest } from './at-rest.ts';
import { madeWith } from './made-with.ts';
import { type RequestEvent, scope, shellPages } from './scope.ts';
import { shellOf } from './shell.ts';

/** Milliseconds that a page may take on its way before the one that is kept is shown. */
const patience = 3000;

/**
 * Answers a reader who opens a page: with the page of the network, which is kept; when that takes long, or there is no network, with the one
 * that is kept; else with what the device has to offer.
 */
export async function answerPage(event: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const { pathname, search } = new URL(event.request.url);
  const network = fromNetwork(event);
  if (scope.registration.waiting != null) whenAtRest(() => void letNextTakeOver());
  const late = Symbol();
  const first = await Promise.race([network.catch(() => undefined), wait(patience).then(() => late)]);
  if (first instanceof Response && first.status < 500) {
    // Before the browser begins to read the body.
    const copy = first.clone();
    event.waitUntil(counted(opening.then((store) => learn(store, pathname, search, copy)).catch(() => {})));
    return first;
  }
  const store = await opening;
  const kept = await openKept(store, pathname, event);
  if (kept !== undefined) {
    if (first === late) {
      event.waitUntil(counted(network.then((response) => learn(store, pathname, search, response)).catch(() => {})));
    }
    return kept;
  }
  if (first === late) {
    const response = await network.catch(() => undefined);
    if (response !== undefined) {
      event.waitUntil(counted(learn(store, pathname, search, response.clone()).catch(() => {})));
      return response;
    }
  }
  if (first instanceof Response) return first;
  return (await openOffer(store)) ?? Response.error();
}

/**
 * Answers a script that asks for a page, for its excerpt or the list in it. Lists that stand in many pages (`manh/`) are kept as if they were
 * read: what a page showed is shown again.
 */
export async function answerScript(event: RequestEvent, opening: Promise<Store>): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  try {
    const response = await fetch(request);
    if (response.ok && isFragment(pathname, scope.vankho.base)) {
      const copy = response.clone();
      event.waitUntil(counted(opening.then((store) => keepRead(store, pathname, copy)).catch(() => {})));
    }
    return response;
  } catch (error) {
    const kept = await openPage(await opening, pathname);
    if (kept === undefined) throw error;
    return kept.response;
  }
}

/** The page that the browser has asked for while this worker was being started, where it does that. */
async function fromNetwork({ preloadResponse, request }: RequestEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

async function openKept(store: Store, path: string, event: RequestEvent): Promise<Response | undefined> {
  const kept = await openPage(store, path);
  if (kept !== undefined) {
    madeWith(event.resultingClientId, kept.page.theme);
    event.waitUntil(counted(markRead(store, path)));
    return kept.response;
  }
  const isOfShell = shellPages.some((page) => store.base + page === path);
  return isOfShell ? openShell(store, path, event) : undefined;
}

function openShell(store: Store, path: string, event: RequestEvent): Promise<Response | undefined> {
  madeWith(event.resultingClientId, 'shell');
  return store.open(shellOf(scope.vankho), path);
}

/** What stands in for a page that is not there; its status tells scripts that it is another one. */
async function openOffer(store: Store): Promise<Response | undefined> {
  const found = await store.open(shellOf(scope.vankho), store.base + shellPages[0]);
  return found && new Response(found.body, { status: 503, headers: found.headers });
}

/** Keeps a page of the network, or forgets the one that is gone from the site. */
async function learn(store: Store, path: string, search: string, response: Response): Promise<void> {
  if (response.status === 404 || response.status === 410) return forgetPages(store, [path]);
  const isPage = response.ok && response.type === 'basic' && !response.redirected;
  const isPlain = search === '' || path === `${store.base}tim-kiem/`;
  // What shows the device's own store changes with it; the shell has it.
  const isOfStore = path.startsWith(`${store.base}ngoai-tuyen/`);
  if (!isPage || !isPlain || isOfStore || !path.endsWith('/')) return;
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return;
  await keepRead(store, path, response);
}

/** Keeps a page because it was read; where there is no room older ones make some, once. */
export async function keepRead(store: Store, path: string, response: Response): Promise<void> {
  try {
    await keepPage(store, path, response.clone(), { isRead: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    await forgetOldest(store, true);
    await keepPage(store, path, response, { isRead: true });
  }
  await forgetOldest(store);
}

/**
 * A new version of this worker that waits takes over when a page was opened and no other is open: what is read goes on with the version it
 * began with.
 */
async function letNextTakeOver(): Promise<void> {
  const pages = await scope.clients.matchAll({ type: 'window' });
  if (pages.length <= 1) scope.registration.waiting?.postMessage({ kind: 'take-over' });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
