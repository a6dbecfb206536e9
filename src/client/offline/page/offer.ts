/** The page that stands in for one that is not kept: what the device has to offer. */
import { offlineText } from '../../../i18n/offline.ts';
import { pick } from '../../search/pick.ts';
import { openStore } from '../store/store.ts';
import { drawKept } from './kept-list.ts';

const place = document.querySelector<HTMLElement>('[data-offline-offer]');
if (place !== null) void start(place);

async function start(place: HTMLElement): Promise<void> {
  pick(place, '[data-offline-again]', HTMLButtonElement).addEventListener('click', () => location.reload());
  const said = pick(place, '[data-offline-said]', HTMLElement);
  addEventListener('online', () => {
    said.textContent = offlineText.offerOnline;
  });
  const base = document.documentElement.dataset.base ?? '/';
  const { database } = await openStore(base);
  const pages = await database.getAll('pages');
  const asked = pages.find(({ path }) => path === location.pathname);
  if (asked?.isBroken) pick(place, '[data-offline-broken]', HTMLElement).textContent = offlineText.offerBroken;
  const drawn = drawKept(pages, base);
  const kept = pick(place, '[data-offline-kept]', HTMLElement);
  if (drawn.length > 0) kept.replaceChildren(...drawn);
  else kept.textContent = offlineText.offerNothing;
}
