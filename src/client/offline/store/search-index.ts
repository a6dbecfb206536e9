import type { Manifest } from '../../../lib/search/manifest.ts';
import { fetchWhole } from './pages.ts';
import type { Store } from './store.ts';

/** Where the search index stands. */
export function indexFolder({ base }: Store): string {
  return `${base}tim-kiem/chi-muc/`;
}

/**
 * Keeps the root of the index with the words it completes and corrects by: the root comes last, so that it never names what is not here.
 * Words of older roots are forgotten.
 *
 * @param response the root, from the network
 * @throws where there is no room, or the words cannot be had
 */
export async function keepRoot(store: Store, response: Response): Promise<Manifest> {
  const folder = indexFolder(store);
  const root = (await response.clone().json()) as Manifest;
  const words = folder + root.vocabulary;
  if ((await store.open('chi-muc', words)) === undefined) {
    await store.put('chi-muc', words, await fetchWhole(words));
  }
  await store.put('chi-muc', `${folder}muc-luc.json`, response);
  const old = (await store.paths('chi-muc')).filter((path) => path.startsWith(`${folder}tu-vung-`) && path !== words);
  await store.remove('chi-muc', old);
  return root;
}
