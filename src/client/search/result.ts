import { decodeFromSearch } from '../../lib/search/encode.ts';
import { excerptNodes } from './excerpt.ts';
import type { HitData } from './pagefind.ts';
import { pick } from './pick.ts';

/** Draws one result from the template of `Results.astro`. */
export function drawResult(template: HTMLTemplateElement, { url, excerpt, meta }: HitData): HTMLElement {
  const item = pick(document.importNode(template.content, true), '.result', HTMLElement);
  const link = pick(item, 'a', HTMLAnchorElement);
  link.href = url;
  link.textContent = decodeFromSearch(meta.title ?? url);
  pick(item, '.card-meta span', HTMLElement).textContent = decodeFromSearch(meta.section ?? '');
  const time = pick(item, 'time', HTMLTimeElement);
  const day = meta.day ?? '';
  time.dateTime = day;
  time.textContent = dayInWords(day) || (meta.date ?? '');
  pick(item, '.result-excerpt', HTMLElement).replaceChildren(...excerptNodes(excerpt));
  return item;
}

/** `2023-08-03` → `3/8/2023`; anything else → an empty string. */
function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  return year === undefined ? '' : `${Number(date)}/${Number(month)}/${year}`;
}
