/** The page of what the device keeps (`/ngoai-tuyen/`). */
import { offlineText } from '../../../i18n/offline.ts';
import { formatSize } from '../../../lib/file-size.ts';
import { pick } from '../../search/pick.ts';
import { forgetOldest } from '../store/forget.ts';
import { openStore, type Store } from '../store/store.ts';
import { startForm } from './download-form.ts';
import { createDownloads } from './downloads.ts';
import { drawDownloads } from './downloads-list.ts';
import { drawKept } from './kept-list.ts';
import { freeRoom } from './room.ts';
import { measureKept } from './weigh-kept.ts';

const place = document.querySelector<HTMLElement>('[data-offline-here]');
if (place !== null) void start(place);

async function start(place: HTMLElement): Promise<void> {
  const base = document.documentElement.dataset.base ?? '/';
  const refuse = (text: string): void => {
    pick(place, '[data-offline-refusal]', HTMLElement).textContent = text;
  };
  if (!('serviceWorker' in navigator && 'caches' in window && 'locks' in navigator))
    return refuse(offlineText.unsupported);
  const store = await openStore(base).catch(() => undefined);
  if (store === undefined) return refuse(offlineText.refused);
  pick(place, '[data-offline-whole]', HTMLElement).hidden = false;
  run(place, store);
}

function run(place: HTMLElement, store: Store): void {
  const total = pick(place, '[data-offline-total]', HTMLElement);
  const room = pick(place, '[data-offline-room]', HTMLElement);
  const said = pick(place, '[data-offline-said]', HTMLElement);
  const list = pick(place, '[data-offline-downloads]', HTMLElement);
  const listing = pick(place, '[data-offline-listing]', HTMLElement);
  const read = pick(place, '[data-offline-read]', HTMLElement);
  const kept = pick(place, '[data-offline-kept]', HTMLElement);
  const say = (text: string): void => {
    said.textContent = text;
  };

  const showDownloads = async (): Promise<void> => {
    const shown = await downloads.all();
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.action : undefined;
    listing.hidden = shown.length === 0;
    list.replaceChildren(...drawDownloads(shown, downloads, say));
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`)?.focus();
  };
  const showKept = async (): Promise<void> => {
    const { pages, bytes, readAlone } = await measureKept(store);
    total.textContent = pages.length === 0 ? offlineText.nothing : offlineText.total(pages.length, formatSize(bytes));
    const free = await freeRoom();
    room.textContent = Number.isFinite(free) ? offlineText.room(formatSize(free)) : '';
    read.hidden = readAlone === 0;
    pick(read, '[data-offline-read-count]', HTMLElement).textContent = offlineText.read(readAlone);
    kept.replaceChildren(...drawKept(pages, store.base));
  };
  let isRunning = false;
  const downloads = createDownloads(store, () => {
    void showDownloads();
    // The list of thousands of pages is drawn again when there is time for it.
    void downloads.all().then((shown) => {
      const was = isRunning;
      isRunning = shown.some(({ state }) => state === 'running');
      if (!isRunning || !was) void showKept();
    });
  });
  startForm(pick(place, 'form', HTMLFormElement), pick(place, '[data-offline-answer]', HTMLElement), store, downloads);
  pick(read, 'button', HTMLButtonElement).addEventListener('click', async () => {
    await forgetOldest(store, true);
    await showKept();
  });
  // What a broken line has stopped goes on by itself when the line is back.
  addEventListener('online', async () => {
    for (const { id, state } of await downloads.all()) if (state === 'failed') void downloads.resume(id);
  });
  void showDownloads();
  void showKept();
}
