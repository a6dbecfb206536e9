import { setImmediate } from 'node:timers/promises';
import type { Slice } from '../../lib/slices/deal.ts';
import { openRenderer } from '../renderer/open.ts';
import { type Ledger, openStore, type StoredPage } from './store.ts';
import { surveyRoute } from './survey-route.ts';

/** What is known of the pages when all stand as they should. */
export interface DonePages {
  total: number;
  rendered: number;
  pages: Ledger;
  /** SHA-256 of those that were made just now, hexadecimal, by published path. */
  digests: Map<string, string>;
  /** Published paths of the pages that other slices make. */
  elsewhere: readonly string[];
}

/** What is rendered here, of the archive that this process shares (content/current.ts). */
export interface HereTask {
  base: string;
  /** Folder of the compiled renderer. */
  renderer: string;
  /** Folder of the rendered pages. */
  store: string;
  /** Pages of the last build that ended well. */
  ledger: Ledger;
  slice?: Slice;
  /** More than these are left to threads. */
  most: number;
}

/**
 * Renders the few pages that have changed in this process: to hand an archive of 100,000 articles over to a thread, and to hear
 * from there of each page that it stands, takes longer than to ask for them.
 *
 * @returns undefined when there are too many of them
 */
export async function renderHere(
  { base, renderer, store: folder, ledger, slice, most }: HereTask,
  onProgress: (rendered: number, total: number) => void,
): Promise<DonePages | undefined> {
  const store = openStore(folder, ledger);
  const pages = new Map<string, StoredPage>();
  const digests = new Map<string, string>();
  const elsewhere: string[] = [];
  let [total, rendered, found] = [0, 0, 0];
  for (const route of await openRenderer(renderer, base)) {
    const survey = surveyRoute(await route.pages(), store, slice);
    total += survey.total;
    found += survey.toRender.length;
    if (found > most) {
      route.forget();
      return undefined;
    }
    elsewhere.push(...survey.elsewhere);
    for (const page of survey.toRender) {
      const made = store.write(page, await page.render());
      pages.set(page.path, made.page);
      digests.set(page.path, made.digest);
      rendered += 1;
    }
    for (const [path, page] of survey.kept) pages.set(path, page);
    route.forget();
    onProgress(rendered, found);
    await setImmediate();
  }
  return { total, rendered, pages, digests, elsewhere };
}
