import type { Choice } from '../../../lib/offline/choice.ts';
import type { KeptPart } from '../../../lib/offline/kept-root.ts';
import { readPageParts } from '../../../lib/offline/page-parts.ts';
import {
  addressesOfSitemap,
  articlesOfData,
  holdsDaysOf,
  listsOfChoice,
  monthsOfChoice,
  pagesOfMonth,
  sitemapsOfChoice,
  type WantedPage,
  yearsOfMonths,
} from '../../../lib/offline/wanted.ts';
import { indexVersion, type Manifest, type PartEntry } from '../../../lib/search/manifest.ts';
import { readTable } from '../../../lib/search/part-files.ts';
import { fetchWhole } from '../store/pages.ts';
import { indexFolder } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { inTurns } from './in-turns.ts';

/** What there is to be kept of a choice, as the site is now. */
export interface Plan {
  pages: WantedPage[];
  parts: PlannedPart[];
  /** Scripts, styles and fonts that all pages of the site are made with now, from the root of the host. */
  today: string[];
}

/** A part of the search index, and all of its files. */
export interface PlannedPart {
  collection: KeptPart['collection'];
  entry: PartEntry;
  version: number;
  /** From the root of the host. */
  table: string;
  files: string[];
}

/** The site has scripts of another version than this page. */
export class OtherVersionError extends Error {}

/**
 * Works out what a choice is made of, from what the site publishes for machines anyway: sitemaps, open data, the root of the search index.
 *
 * @throws what fetching throws; OtherVersionError when this page is too old to read the index
 */
export async function makePlan(store: Store, choice: Choice, signal: AbortSignal): Promise<Plan> {
  const { base } = store;
  const text = async (path: string): Promise<string> =>
    (await fetchWhole(base + path, { cache: 'no-cache', signal })).text();
  const pathsOf = (xml: string): string[] => addressesOfSitemap(xml).map((address) => new URL(address).pathname);
  const sitemaps = pathsOf(await text('sitemap-index.xml')).map(nameOfSitemap);
  const lists: string[] = [];
  await inTurns(sitemapsOfChoice(choice, sitemaps), async (name) => {
    lists.push(...pathsOf(await text(`sitemap/${name}.xml`)));
  });
  const byMonth = new Map<string, WantedPage[]>();
  await inTurns(monthsOfChoice(choice, sitemaps), async (month) => {
    const data = await text(`du-lieu/${month.replace('-', '/')}.jsonl`).catch((error: unknown) => {
      // A month of albums alone has a sitemap and no data.
      if (error instanceof Error && 'status' in error && error.status === 404) return '';
      throw error;
    });
    byMonth.set(month, pagesOfMonth(choice, month, articlesOfData(data), base));
  });
  const months = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1)).flatMap(([, pages]) => pages);
  const pages = new Map([...months, ...listsOfChoice(choice, lists.sort(), base)].map((page) => [page.path, page]));
  return { pages: [...pages.values()], parts: await planParts(store, choice, signal), today: await common(text, base) };
}

/** What two pages of different kinds have in common, all pages have. */
async function common(text: (path: string) => Promise<string>, base: string): Promise<string[]> {
  const [front, latest] = await Promise.all(
    ['', 'moi-nhat/'].map(async (path) => readPageParts(await text(path), base)),
  );
  return front?.assets.filter((path) => latest?.assets.includes(path)) ?? [];
}

/** Years that hold articles or photographs, newest first. */
export async function yearsOfSite(base: string): Promise<string[]> {
  const xml = await (await fetchWhole(`${base}sitemap-index.xml`)).text();
  return yearsOfMonths(addressesOfSitemap(xml).map(nameOfSitemap));
}

async function planParts(store: Store, choice: Choice, signal: AbortSignal): Promise<PlannedPart[]> {
  const folder = indexFolder(store);
  const response = await fetchWhole(`${folder}muc-luc.json`, { cache: 'no-cache', signal });
  const root = (await response.json()) as Manifest;
  if (root.version !== indexVersion) throw new OtherVersionError();
  const wanted = (['articles', 'photos'] as const).flatMap((collection) =>
    root[collection].flatMap((entry) => (holdsDaysOf(choice, entry) ? [{ collection, entry }] : [])),
  );
  return Promise.all(
    wanted.map(async ({ collection, entry }) => {
      const place = `${folder}${collection === 'articles' ? 'bai' : 'anh'}/${entry.name}/`;
      const table = place + entry.table;
      const { chunks, headings } = readTable(new Uint8Array(await (await fetchWhole(table, { signal })).arrayBuffer()));
      const files = [table, ...chunks.map(({ file }) => place + file), ...headings.map((file) => place + file)];
      return { collection, entry, version: root.version, table, files: [...new Set(files)] };
    }),
  );
}

function nameOfSitemap(path: string): string {
  return path.replace(/^.*\/|\.xml$/g, '');
}
