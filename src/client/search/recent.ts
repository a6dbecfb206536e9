/** What was searched for on this device, kept there and sent nowhere. */
import { foldKey } from '../../lib/vietnamese/fold.ts';
import { SEARCHES_KEY } from './kept-searches.ts';

const MOST = 8;

/** Longer texts were pasted, not asked for. */
const LONGEST = 200;

/** The latest searches, the last one first; none when the browser keeps nothing for this site. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SEARCHES_KEY) ?? '[]');
    return Array.isArray(kept) ? onceEach(kept.map(clean).filter((text) => text !== '')) : [];
  } catch {
    return [];
  }
}

/** Puts a search in front of the others; `Đảng ủy` takes the place of `dang uy`. */
export function rememberSearch(text: string): void {
  const latest = clean(text);
  if (latest === '') return;
  try {
    localStorage.setItem(SEARCHES_KEY, JSON.stringify(onceEach([latest, ...recentSearches()])));
  } catch {
    // Storage is full or forbidden: searching works without it.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(SEARCHES_KEY);
  } catch {
    // What is forbidden holds nothing.
  }
}

/** @param kept anything: other versions of this script and the reader's own hands may have written it */
function clean(kept: unknown): string {
  if (typeof kept !== 'string') return '';
  const text = kept.normalize('NFC').replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? '' : text;
}

/** The first of each spelling. */
function onceEach(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const text of texts) {
    const key = foldKey(text);
    if (!byKey.has(key)) byKey.set(key, text);
  }
  return [...byKey.values()].slice(0, MOST);
}
