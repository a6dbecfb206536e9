/** Pagefind's own browser module (1.6): what we use of it, its loading, and the parts of the index as one. */
export interface Pagefind {
  search(term: string | null, query: PagefindQuery): Promise<Hit[]>;
}

export interface PagefindQuery {
  filters: Record<string, string>;
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

export interface EngineKind {
  /** Whether marks must be those of the term. */
  strictness: 'exact' | 'folded';
  order: 'best' | 'newest';
}

interface Module {
  createInstance(options: { basePath: string }): Instance;
}

interface Instance {
  search(term: string | null, query: PagefindQuery & { sort: Record<string, string> }): Promise<{ results: Hit[] }>;
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(path: string, options: Record<string, unknown>): Promise<void>;
  destroy(): Promise<void>;
}

// Addresses of our records hold the site's base already; by itself Pagefind would put it in front once more.
const OPTIONS = { baseUrl: '/', excerptLength: 36, excerptEllipsis: '…' };

/**
 * Sorted answers bear their rank in their part as score, from 1 (the builder takes rank 0) to less than this: weighed by
 * its powers, every article of a newer part comes before every article of an older one.
 */
const RANK_RANGE = 100_000;

const engines = new Map<string, Promise<Instance>>();
let attempts = 0;

/**
 * The engine of one kind, loaded once.
 *
 * @throws when the module or the list of parts cannot be loaded
 */
export async function loadPagefind(kind: EngineKind): Promise<Pagefind> {
  const name = `${kind.strictness}-${kind.order}`;
  const engine = engines.get(name) ?? load(kind, `${name}-${attempts}`);
  engines.set(name, engine);
  const instance = await engine;
  const sort: Record<string, string> = kind.order === 'newest' ? { date: 'desc' } : {};
  return { search: async (term, query) => (await instance.search(term, { ...query, sort })).results };
}

/** Gives up engines that failed; the next load starts afresh. */
export async function dropPagefind(): Promise<void> {
  const failed = [...engines.values()];
  engines.clear();
  attempts += 1;
  await Promise.allSettled(failed.map(async (engine) => (await engine).destroy()));
}

/**
 * Asks for the smallest file of the index. Pagefind 1.6 swallows parts of the index that fail to load, so that a broken
 * line looks like an empty answer.
 *
 * @throws when the index is out of reach
 */
export async function checkLine(): Promise<void> {
  await listParts();
}

/**
 * Pagefind 1.6 keeps its WebAssembly in a variable of the module, so a second instance breaks the first, and the
 * settings of a part are fixed when it is merged: each kind of engine gets a module of its own by an address of its own.
 * Another address is also what a further attempt needs, for a module that failed to load stays failed.
 */
async function load({ strictness, order }: EngineKind, name: string): Promise<Instance> {
  const address = `${indexFolder()}pagefind.js?${name}`;
  const [parts, module]: [string[], Module] = await Promise.all([listParts(), import(/* @vite-ignore */ address)]);
  const [newest, ...older] = parts.map((part) => `${indexFolder()}${part}/`);
  const instance = module.createInstance({ basePath: newest ?? indexFolder() });
  const optionsOf = (position: number): Record<string, unknown> => ({
    ...OPTIONS,
    exactDiacritics: strictness === 'exact',
    indexWeight: order === 'newest' ? RANK_RANGE ** (older.length - position) : 1,
  });
  await instance.options(optionsOf(0));
  for (const [index, part] of older.entries()) await instance.mergeIndex(part, optionsOf(index + 1));
  return instance;
}

/** Folders of the index, newest first. */
async function listParts(): Promise<string[]> {
  const response = await fetch(`${indexFolder()}parts.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`parts.json: ${response.status}`);
  return response.json();
}

function indexFolder(): string {
  return `${document.documentElement.dataset.base ?? '/'}pagefind/`;
}
