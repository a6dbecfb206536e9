import type PhotoSwipe from 'photoswipe';
import { fragmentOf, namedId } from './named-id.ts';

/**
 * Keeps `#anh-…` of the photograph being shown in the address, so that it can be shared. "Back" closes the viewer, and
 * closing it leaves no step in the history.
 */
export function followHistory(viewer: PhotoSwipe, links: readonly HTMLAnchorElement[], index: number): void {
  const idOf = (place: number): string => links[place]?.closest('figure')?.id ?? '';
  const addressOf = (place: number): string => fragmentOf(idOf(place));
  // A figure that shows a photograph once more has no id: no address names it.
  const isNamed = (place: number): boolean => idOf(place) !== '' && namedId(location.hash) === idOf(place);
  let hasStep = !isNamed(index);
  if (hasStep) history.pushState(null, '', addressOf(index));

  const goBack = (): void => {
    if (links.some((_link, place) => isNamed(place))) return;
    hasStep = false;
    viewer.close();
  };
  addEventListener('popstate', goBack);
  viewer.on('change', () => history.replaceState(null, '', addressOf(viewer.currIndex)));
  viewer.on('destroy', () => {
    removeEventListener('popstate', goBack);
    if (hasStep) history.back();
    else if (isNamed(viewer.currIndex)) history.replaceState(null, '', location.pathname + location.search);
  });
}
