/**
 * Places shared fragments (Mới nhất, Thư viện ảnh) into the page when they come near the view. The plain link that
 * stands there stays when a fragment cannot be had or is empty.
 */
const NEAR = '400px';

const watcher = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      watcher.unobserve(entry.target);
      if (entry.target instanceof HTMLElement) void fill(entry.target);
    }
  },
  { rootMargin: NEAR },
);

for (const place of document.querySelectorAll('[data-fragment-src]')) watcher.observe(place);

async function fill(place: HTMLElement): Promise<void> {
  const source = place.dataset.fragmentSrc;
  if (source === undefined) return;
  const fragment = await fetchFragment(source);
  if (fragment === undefined || fragment.querySelector('a') === null) return;
  for (const link of fragment.querySelectorAll('a')) {
    if (link.pathname === location.pathname && link.hash === '') link.closest('li')?.remove();
  }
  place.replaceChildren(...fragment.childNodes);
}

/** The element marked `data-fragment`, from a whole document or a part of one. */
async function fetchFragment(source: string): Promise<Element | undefined> {
  try {
    const response = await fetch(source);
    if (!response.ok) return undefined;
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fragment = parsed.querySelector('[data-fragment]');
    return fragment === null ? undefined : document.importNode(fragment, true);
  } catch {
    // Offline or from a file: the plain link is a good answer.
    return undefined;
  }
}
