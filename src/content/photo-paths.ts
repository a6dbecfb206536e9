import type { PhotoHome } from '../lib/archive/photo-viewer.ts';
import { getLibrary } from './archive.ts';

/**
 * For `getStaticPaths`: a page for every photograph of these articles or albums, also for those that may not be shown any
 * more. The key of a page is its whole view, so it changes with the photograph, with what it stands in and with its
 * neighbours there, and with nothing else.
 *
 * @param paramsOf the part of the address that names the article or album
 */
export async function photoPaths<Home extends PhotoHome, Params extends object>(
  homes: readonly Home[],
  paramsOf: (home: Home) => Params,
) {
  const { view, keyFor } = await getLibrary();
  return homes.flatMap((home) =>
    [...view.photoPages(home), ...view.withheldPages(home)].map((shown) => ({
      params: { ...paramsOf(home), photo: shown.name },
      props: { shown },
      cacheKey: keyFor(shown),
    })),
  );
}
