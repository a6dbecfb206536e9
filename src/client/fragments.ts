/**
 * Places shared fragments (Mới nhất, Thư viện ảnh) into the page when they come near the view. The plain link that
 * stands there stays when a fragment cannot be had or is empty.
 */
import { fetchFragment } from './fetch-fragment.ts';
import { whenNear } from './when-near.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-fragment-src]')) {
  whenNear(place, () => void fill(place));
}

async function fill(place: HTMLElement): Promise<void> {
  const fragment = await fetchFragment(place.dataset.fragmentSrc ?? '');
  if (fragment !== undefined) place.replaceChildren(...fragment.childNodes);
}
