/** Counts beside the filters: how many results each would leave. */
import { searchText } from '../../i18n/vi.ts';
import type { Facets } from './engine/messages.ts';

/** Writes counts into the form's filters; without counts, as before anything is asked, the names alone. */
export function showCounts(form: HTMLFormElement, facets: Facets | undefined): void {
  countOptions(form, 'chuyen-muc', facets?.sections);
  countOptions(form, 'nam', facets?.years);
  if (facets !== undefined) offerAuthors(form, facets.authors);
  const withPhoto = form.querySelector('[data-count-photo]');
  if (withPhoto !== null)
    withPhoto.textContent = facets === undefined ? '' : ` ${searchText.inBrackets(facets.withPhoto)}`;
}

function countOptions(form: HTMLFormElement, name: string, counts: Record<string, number> | undefined): void {
  for (const option of optionsOf(form, name)) {
    if (option.value === '') continue;
    option.dataset.name ??= option.text;
    const count = counts === undefined ? '' : ` ${searchText.inBrackets(counts[option.value] ?? 0)}`;
    option.textContent = option.dataset.name + count;
  }
}

/** Those who wrote what was found, the most first; the chosen one stays even with nothing found. */
function offerAuthors(form: HTMLFormElement, authors: Facets['authors']): void {
  const field = form.elements.namedItem('tac-gia');
  if (!(field instanceof HTMLSelectElement)) return;
  const chosen = field.value;
  const [all] = field.options;
  const standing = [...field.options].find((option) => option.value === chosen);
  const options = authors.map(({ slug, name, count }) => new Option(`${name} ${searchText.inBrackets(count)}`, slug));
  const isOffered = chosen === '' || authors.some(({ slug }) => slug === chosen);
  field.replaceChildren(...(all ? [all] : []), ...(isOffered || !standing ? [] : [standing]), ...options);
  field.value = chosen;
}

function optionsOf(form: HTMLFormElement, name: string): HTMLOptionElement[] {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? [...field.options] : [];
}
