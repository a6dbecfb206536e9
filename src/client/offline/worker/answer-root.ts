import { keptRoot } from '../../../lib/offline/kept-root.ts';
import type { Manifest } from '../../../lib/search/manifest.ts';
import { keepRoot } from '../store/search-index.ts';
import type { Store } from '../store/store.ts';
import { counted } from './at-rest.ts';
import type { RequestEvent } from './scope.ts';

/** The root of the search index: today's, which names files that the site has; without a network one that names files that are here. */
export async function answerRoot(event: RequestEvent, opening: Promise<Store>): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.ok) {
      const copy = response.clone();
      event.waitUntil(counted(opening.then((store) => keepRoot(store, copy)).catch(() => {})));
    }
    return response;
  } catch (error) {
    const store = await opening;
    const kept = await store.open('chi-muc', new URL(event.request.url).pathname);
    if (kept === undefined) throw error;
    const root = keptRoot((await kept.json()) as Manifest, await store.database.getAll('parts'));
    return Response.json(root);
  }
}
