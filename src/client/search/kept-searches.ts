/** The little of `recent.ts` that every page needs: whether there is something to offer, and where a search is put. */
export const SEARCHES_KEY = 'vankho-tim-gan-day';

/** Whether the device keeps searches, told without reading them. */
export function keepsSearches(): boolean {
  try {
    return localStorage.getItem(SEARCHES_KEY) !== null;
  } catch {
    return false;
  }
}

/** Puts a search in front of the others as it was typed; whoever reads them brings them into order. */
export function keepSearch(text: string): void {
  if (text.trim() === '') return;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SEARCHES_KEY) ?? '[]');
    localStorage.setItem(SEARCHES_KEY, JSON.stringify([text, ...(Array.isArray(kept) ? kept.slice(0, 9) : [])]));
  } catch {
    // Storage is full or forbidden: searching works without it.
  }
}
