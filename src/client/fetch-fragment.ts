/**
 * A shared fragment: the element marked `data-fragment`, from a whole document or a part of one. Links to the page itself
 * are taken out of its lists.
 *
 * @returns undefined when it cannot be had or holds no link
 */
export async function fetchFragment(source: string): Promise<Element | undefined> {
  try {
    const response = await fetch(source);
    if (!response.ok) return undefined;
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = parsed.querySelector('[data-fragment]');
    if (found?.querySelector('a') == null) return undefined;
    const fragment = document.importNode(found, true);
    for (const link of fragment.querySelectorAll('a')) {
      if (link.pathname === location.pathname && link.hash === '') link.closest('li')?.remove();
    }
    return fragment;
  } catch {
    // Offline or from a file: the plain link is a good answer.
    return undefined;
  }
}
