import type { Element, Nodes, Root } from 'hast';
import { attribute, elements, parseHtml, textOf } from './html.ts';
import type { Published } from './site.ts';

/**
 * Looks at pages as someone does who hears them: titles, headings, landmarks and the way past the menu.
 *
 * @param except pages that are passed over; fragments and redirects always are
 * @returns complaints, each with its page; none for sound pages
 */
export async function inspectOutlines(site: Published, except: readonly string[] = []): Promise<string[]> {
  const complaints: string[] = [];
  const pagesByTitle = new Map<string, string>();
  for (const name of (await site.tree()).keys()) {
    if (!name.endsWith('.html') || name.startsWith('manh/') || except.includes(name)) continue;
    const root = parseHtml(await site.read(name));
    if (isRedirect(root)) continue;
    const title = elements(root, 'title').map(textOf).join();
    const namesake = pagesByTitle.get(title);
    if (namesake !== undefined) complaints.push(`${name}: has the title of ${namesake}`);
    pagesByTitle.set(title, name);
    complaints.push(...faultsOfOutline(root).map((fault) => `${name}: ${fault}`));
  }
  return complaints;
}

/** What is wrong with title, language, headings and landmarks of one page. */
export function faultsOfOutline(root: Root): string[] {
  const faults: string[] = [];
  if (elements(root, 'title').map(textOf).join() === '') faults.push('has no title');
  if (elements(root, 'html').some((each) => attribute(each, 'lang') !== 'vi'))
    faults.push('is not said to be Vietnamese');
  const headings = elements(root).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  if (levels.filter((level) => level === 1).length !== 1) faults.push('has not one h1');
  for (const [index, heading] of headings.entries()) {
    const level = levels[index] ?? 0;
    if (level > (levels[index - 1] ?? 0) + 1) faults.push(`skips a level before “${textOf(heading)}”`);
    if (textOf(heading) === '') faults.push(`has an empty h${level}`);
  }
  const counts = { main: elements(root, 'main'), banner: ofPage(root, 'header'), contentinfo: ofPage(root, 'footer') };
  for (const [landmark, found] of Object.entries(counts)) {
    if (found.length !== 1) faults.push(`has ${found.length} ${landmark}`);
  }
  for (const landmark of ['nav', 'aside']) {
    const names = elements(root, landmark).map((each) => nameOf(each, root));
    if (names.includes('')) faults.push(`has a ${landmark} without a name`);
    if (new Set(names).size < names.length) faults.push(`has two ${landmark} of one name`);
  }
  const first = elements(root).find(isFocusable);
  const main = elements(root, 'main').map((each) => attribute(each, 'id'));
  if (first === undefined || attribute(first, 'href') !== `#${main[0]}`)
    faults.push('leads not past the menu at first');
  return faults;
}

function isRedirect(root: Root): boolean {
  return elements(root, 'meta').some((meta) => attribute(meta, 'httpEquiv') === 'refresh');
}

/** Headers and footers of the page, not of a part of it. */
function ofPage(within: Nodes, name: 'header' | 'footer'): Element[] {
  if (!('children' in within)) return [];
  return within.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === name) return [child];
    return /^(?:article|aside|main|nav|section)$/.test(child.tagName) ? [] : ofPage(child, name);
  });
}

function nameOf(landmark: Element, root: Root): string {
  const by = new Set(attribute(landmark, 'ariaLabelledBy').split(' ').filter(Boolean));
  const named = elements(root).filter((each) => by.has(attribute(each, 'id')));
  return attribute(landmark, 'ariaLabel') || named.map(textOf).join(' ');
}

function isFocusable(each: Element): boolean {
  if (attribute(each, 'tabIndex') === '-1') return false;
  return 'tabIndex' in each.properties || /^(?:a|button|input|select|summary|textarea)$/.test(each.tagName);
}
