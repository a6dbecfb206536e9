import type PhotoSwipe from 'photoswipe';

/**
 * Keeps `#anh-…` of the photograph being shown in the address, so that it can be shared. "Back" closes the viewer, and
 * closing it leaves no step in the history.
 */
export function followHistory(viewer: PhotoSwipe, links: readonly HTMLAnchorElement[], index: number): void {
  const addressOf = (place: number): string => `#${links[place]?.closest('figure')?.id ?? ''}`;
  let hasStep = location.hash !== addressOf(index);
  if (hasStep) history.pushState(null, '', addressOf(index));

  const goBack = (): void => {
    if (links.some((_link, place) => addressOf(place) === location.hash)) return;
    hasStep = false;
    viewer.close();
  };
  addEventListener('popstate', goBack);
  viewer.on('change', () => history.replaceState(null, '', addressOf(viewer.currIndex)));
  viewer.on('destroy', () => {
    removeEventListener('popstate', goBack);
    if (hasStep) history.back();
    else if (location.hash === addressOf(viewer.currIndex))
      history.replaceState(null, '', location.pathname + location.search);
  });
}
