/** The service worker, `/sw.js`: what stands between the pages and the network once a reader has been here. */
import { forgetVersions } from '../store/forget.ts';
import { fetchWhole, keepPicture } from '../store/pages.ts';
import { indexFolder, keepRoot } from '../store/search-index.ts';
import { openStore, type Store } from '../store/store.ts';
import { answerAsset, answerFile, answerIndexFile, answerPicture, answerTheme } from './answer-file.ts';
import { answerPage, answerScript, keepRead } from './answer-page.ts';
import { answerRoot } from './answer-root.ts';
import { counted } from './at-rest.ts';
import { type RequestEvent, scope } from './scope.ts';
import { keepShell, shellOf } from './shell.ts';

const settings = scope.vankho;
const { base } = settings;

let opened: Promise<Store> | undefined;

/** A device that refuses its database may give it at another time. */
function store(): Promise<Store> {
  opened ??= openStore(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

scope.addEventListener('install', (event) => {
  event.waitUntil(store().then((opened) => keepShell(opened, settings)));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await scope.registration.navigationPreload?.enable();
      await forgetVersions(await store(), shellOf(settings));
    })(),
  );
});

type Answer = (event: RequestEvent, store: Promise<Store>) => Promise<Response>;

scope.addEventListener('fetch', (event) => {
  const answer = answerFor(event.request);
  if (answer !== undefined) event.respondWith(counted(answer(event, store())));
});

/** Who answers a request; undefined when it goes its way as if there were no worker. */
function answerFor(request: Request): Answer | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base)) return undefined;
  const path = url.pathname.slice(base.length);
  if (path.startsWith('bien-tap/') || path.startsWith('_vankho/bien-tap/') || request.headers.has('range'))
    return undefined;
  if (request.mode === 'navigate') return answerPage;
  if (path.startsWith('_vankho/')) return answerAsset;
  if (path.startsWith('_anh/')) return answerPicture;
  if (path === 'giao-dien.css') return answerTheme;
  if (path === 'tim-kiem/chi-muc/muc-luc.json') return answerRoot;
  if (path.startsWith('tim-kiem/chi-muc/')) return answerIndexFile;
  if (settings.files.includes(path)) return answerFile;
  // What scripts of /ngoai-tuyen/ fetch to keep it must be the network's.
  return path.endsWith('/') && request.cache === 'default' ? answerScript : undefined;
}

/** What a page says to its worker. */
type Message = { kind: 'take-over' } | { kind: 'version' } | { kind: 'keep'; path: string; pictures: string[] };

scope.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.kind === 'take-over') event.waitUntil(scope.skipWaiting());
  if (message.kind === 'version') event.ports[0]?.postMessage(settings.version);
  if (message.kind === 'keep') event.waitUntil(counted(keepFirst(message.path, message.pictures).catch(() => {})));
});

/** The page that a reader's first visit began with was opened without this worker: it is kept afterwards, and the search's root with it. */
async function keepFirst(path: string, pictures: readonly string[]): Promise<void> {
  const opened = await store();
  if (!path.startsWith(`${base}ngoai-tuyen/`)) await keepRead(opened, path, await fetchWhole(path));
  for (const picture of pictures) await keepPicture(opened, picture, await fetchWhole(picture));
  await keepRoot(opened, await fetchWhole(`${indexFolder(opened)}muc-luc.json`));
}
