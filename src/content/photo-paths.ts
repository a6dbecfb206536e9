import type { PhotoHome } from '../lib/archive/photo-viewer.ts';
import type { PhotoPageView, WithheldPhotoView } from '../lib/archive/views.ts';
import { getLibrary } from './archive.ts';

/** Works out what a page shows, when it is rendered. */
type Shown = () => PhotoPageView | WithheldPhotoView;

/**
 * For `getStaticPaths`: a page for every photograph of these articles or albums, also for those that may not be shown any
 * more. The key of a page changes with the photograph, with what it stands in and with its neighbours there, and with nothing else.
 *
 * @param paramsOf the part of the address that names the article or album
 */
export async function photoPaths<Home extends PhotoHome, Params extends object>(
  homes: readonly Home[],
  paramsOf: (home: Home) => Params,
) {
  const { view, keys, keyFor } = await getLibrary();
  return homes.flatMap((home) => {
    const pageKeys = keys.photoPages(home);
    let views: (PhotoPageView | WithheldPhotoView)[] | undefined;
    return view.photoNames(home).map((photo, place) => {
      const shown: Shown = () => {
        views ??= [...view.photoPages(home), ...view.withheldPages(home)];
        return views[place] as PhotoPageView | WithheldPhotoView;
      };
      return { params: { ...paramsOf(home), photo }, props: { shown }, cacheKey: keyFor(pageKeys[place]) };
    });
  });
}
