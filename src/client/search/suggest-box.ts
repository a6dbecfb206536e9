/** Waits at the small search boxes: what offers titles and searches is fetched once there is something to offer. */
import { keepSearch, keepsSearches } from './kept-searches.ts';

// The search page answers below its own form: nothing may lie over that.
if (!document.body.classList.contains('search-page')) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    if (input !== null) waitAt(form, input);
  }
}

function waitAt(form: HTMLFormElement, input: HTMLInputElement): void {
  const occasions = ['focus', 'click', 'input'];
  const isBlank = (): boolean => input.value.trim() === '';
  const start = async (): Promise<void> => {
    if (isBlank() && !keepsSearches()) return;
    for (const occasion of occasions) input.removeEventListener(occasion, start);
    const { suggest } = await import('./suggest.ts');
    suggest(form, input);
    // The occasion again, for whom it was meant.
    if (document.activeElement === input) input.dispatchEvent(new Event(isBlank() ? 'focus' : 'input'));
  };
  for (const occasion of occasions) input.addEventListener(occasion, start);
  form.addEventListener('submit', () => keepSearch(input.value));
  // From the first on: whoever hears the page learns what the box is before typing into it.
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
}
