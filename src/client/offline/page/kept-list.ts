import { offlineText } from '../../../i18n/offline.ts';
import { monthsOfKept } from '../../../lib/offline/kept-months.ts';
import { typeset } from '../../../lib/vietnamese/typeset.ts';
import type { KeptPage } from '../store/database.ts';
import { element, link } from './pieces.ts';

/** So many pages that were read last are shown by themselves. */
const mostRecent = 8;

/**
 * Draws what the device keeps: what was read last, then the articles by month as a calendar that opens, then all other pages.
 *
 * @param base path the site lives under
 * @returns nothing when nothing is kept
 */
export function drawKept(pages: readonly KeptPage[], base: string): HTMLElement[] {
  const whole = pages.filter(({ isBroken }) => !isBroken);
  const { months, others } = monthsOfKept(whole, base);
  const recent = whole
    .filter(({ read }) => read !== undefined)
    .sort((a, b) => (b.read ?? 0) - (a.read ?? 0))
    .slice(0, mostRecent);
  const drawn: HTMLElement[] = [];
  if (recent.length > 0) drawn.push(heading(offlineText.recent), listOf(recent));
  if (months.length > 0) {
    drawn.push(heading(offlineText.calendar));
    for (const { month, pages: ofMonth } of months) {
      const [year = '', number = ''] = month.split('-');
      const name = offlineText.calendarMonth(`${Number(number)}/${year}`, ofMonth.length);
      drawn.push(opening(name, () => listOf(ofMonth)));
    }
  }
  if (others.length > 0) drawn.push(opening(offlineText.otherPages, () => listOf(others)));
  return drawn;
}

function heading(text: string): HTMLElement {
  return element('h2', 'block-title', text);
}

function listOf(pages: readonly KeptPage[]): HTMLUListElement {
  const items = pages.map(({ path, title }) => element('li', '', link(path, typeset(title) || path)));
  const list = element('ul', 'plain-list', ...items);
  list.setAttribute('role', 'list');
  return list;
}

/** Thousands of links are made only when they are looked at. */
function opening(name: string, content: () => HTMLElement): HTMLDetailsElement {
  const details = element('details', 'kept-month', element('summary', '', name));
  details.addEventListener('toggle', () => details.append(content()), { once: true });
  return details;
}
