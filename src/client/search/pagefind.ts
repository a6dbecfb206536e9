/** Pagefind's own browser module (1.6): what we use of it, and its loading. */
export interface Pagefind {
  options(options: PagefindOptions): Promise<void>;
  search(term: string | null, options: PagefindQuery): Promise<{ results: Hit[] }>;
  destroy(): Promise<void>;
}

interface PagefindOptions {
  /** What addresses of records are appended to. */
  baseUrl?: string;
  exactDiacritics?: boolean;
  /** In words. */
  excerptLength?: number;
  excerptEllipsis?: string;
}

export interface PagefindQuery {
  filters: Record<string, string>;
  sort: Record<string, 'asc' | 'desc'>;
}

export interface Hit {
  id: string;
  data(): Promise<HitData>;
}

export interface HitData {
  url: string;
  /** HTML: text with `<` and `>` escaped, and `<mark>`. Encoded as the index is. */
  excerpt: string;
  /** Encoded as the index is. */
  meta: Record<string, string | undefined>;
}

// Addresses of our records hold the site's base already; by itself Pagefind would put it in front once more.
const OPTIONS: PagefindOptions = { baseUrl: '/', excerptLength: 36, excerptEllipsis: '…' };

let engine: Promise<Pagefind> | undefined;
let attempts = 0;

/**
 * The engine, loaded once.
 *
 * @throws when the module cannot be loaded
 */
export function loadPagefind(): Promise<Pagefind> {
  engine ??= load();
  return engine;
}

/** Gives up an engine that failed; the next load starts afresh. */
export async function dropPagefind(): Promise<void> {
  const failed = engine;
  engine = undefined;
  await failed?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
}

/**
 * Asks for the smallest file of the index. Pagefind 1.6 swallows parts of the index that fail to load, so that a broken
 * line looks like an empty answer.
 *
 * @throws when the index is out of reach
 */
export async function checkLine(): Promise<void> {
  const response = await fetch(`${indexFolder()}pagefind-entry.json`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`pagefind-entry.json: ${response.status}`);
}

async function load(): Promise<Pagefind> {
  attempts += 1;
  // A module that failed to load stays failed under its address: a further attempt needs another one.
  const address = `${indexFolder()}pagefind.js${attempts > 1 ? `?lan=${attempts}` : ''}`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options(OPTIONS);
  return pagefind;
}

function indexFolder(): string {
  return `${document.documentElement.dataset.base ?? '/'}pagefind/`;
}
