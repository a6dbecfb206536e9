import { digestOf } from './sealed.ts';
import type { Store } from './store.ts';

const file = 'giao-dien.css';

/** Milliseconds for which the colours that were asked for are taken for those of today. */
const fresh = 60_000;

let latest: { digest: string; time: number } | undefined;

/**
 * Keeps the newsroom's colours: the one file of a page that keeps its name when it changes. Each state of it is kept under its digest, for the
 * pages that were made with it.
 *
 * @returns the digest of today's
 * @throws what fetching throws, and where there is no room
 */
export async function keepTheme(store: Store): Promise<string> {
  if (latest !== undefined && Date.now() - latest.time < fresh) return latest.digest;
  const response = await fetch(store.base + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const digest = await digestOf(await response.clone().arrayBuffer());
  const path = pathOf(store, digest);
  if (!(await store.has('le', path))) await store.put('le', path, response);
  latest = { digest, time: Date.now() };
  return digest;
}

/** Colours that were kept, by their digest. */
export function openTheme(store: Store, digest: string): Promise<Response | undefined> {
  return store.open('le', pathOf(store, digest));
}

/** The digest in the path of kept colours; undefined of other paths. */
export function themeOfPath(store: Store, path: string): string | undefined {
  const start = pathOf(store, '');
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}

function pathOf({ base }: Store, digest: string): string {
  return `${base}_vankho/${file}/${digest}`;
}
