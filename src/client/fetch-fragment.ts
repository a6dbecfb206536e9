import { fragmentHtml } from './served/fragment-html.ts';

/**
 * A shared fragment: the element marked `data-fragment`, from a whole document or a part of one. Links to the page itself
 * are taken out of its lists.
 *
 * @returns undefined when it cannot be had or holds no link
 */
export async function fetchFragment(source: string): Promise<Element | undefined> {
  try {
    const html = await fragmentHtml(source);
    if (html === undefined) return undefined;
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const found = parsed.querySelector('[data-fragment]');
    if (found?.querySelector('a') == null) return undefined;
    const fragment = document.importNode(found, true);
    for (const link of fragment.querySelectorAll('a')) {
      if (link.pathname === location.pathname && link.hash === '') link.closest('li')?.remove();
    }
    return fragment;
  } catch {
    // Offline: the plain link is a good answer.
    return undefined;
  }
}
