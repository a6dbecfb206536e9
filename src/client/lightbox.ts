import { namedId } from './named-id.ts';

/**
 * Opens photographs in a viewer over the article. The viewer itself is fetched when the first photograph is followed;
 * when it cannot be had, or a key is held down, the link does what links do.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.bai-viet figure a[data-pswp-width]')];

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void view(link).catch(() => location.assign(link.href));
  });
}

if (links.length > 0) {
  openFromAddress();
  addEventListener('hashchange', openFromAddress);
}

/** `#anh-tham-quan` opens the photograph of that figure; the figure is in view behind it either way. */
function openFromAddress(): void {
  if (!location.hash.startsWith('#anh-')) return;
  const id = namedId(location.hash);
  const link = links.find((candidate) => candidate.closest('figure')?.id === id);
  if (link !== undefined) void view(link).catch(() => undefined);
}

async function view(link: HTMLAnchorElement): Promise<void> {
  const { openViewer } = await import('./viewer.ts');
  await openViewer(links, links.indexOf(link));
}
