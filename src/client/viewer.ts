/** The photograph viewer: PhotoSwipe with captions, the address of the photograph and Vietnamese labels. */
import PhotoSwipe, { type SlideData } from 'photoswipe';
import { viewerText } from '../i18n/vi.ts';
import { addViewerStyle } from './served/viewer-style.ts';
import { followHistory } from './viewer-address.ts';

let current: PhotoSwipe | undefined;

/**
 * Shows the photographs of an article.
 *
 * @param links links around the photographs, in the order of the article
 * @param index which of them first
 * @throws when the viewer's style cannot be loaded
 */
export async function openViewer(links: readonly HTMLAnchorElement[], index: number): Promise<void> {
  await addViewerStyle();
  if (current !== undefined) {
    current.goTo(index);
    return;
  }
  const viewer = new PhotoSwipe({
    dataSource: links.map(toSlide),
    index,
    bgOpacity: 0.94,
    showHideAnimationType: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'zoom',
    paddingFn: () => ({ top: 44, bottom: 88, left: 0, right: 0 }),
    closeTitle: viewerText.close,
    zoomTitle: viewerText.zoom,
    arrowPrevTitle: viewerText.previous,
    arrowNextTitle: viewerText.next,
    indexIndicatorSep: viewerText.separator,
    errorMsg: viewerText.failed,
  });
  viewer.on('uiRegister', () => addCaption(viewer, links));
  viewer.on('destroy', () => {
    current = undefined;
  });
  followHistory(viewer, links, index);
  current = viewer;
  viewer.init();
}

function toSlide(link: HTMLAnchorElement): SlideData {
  const image = link.querySelector('img');
  return {
    src: link.href,
    srcset: srcsetOf(image),
    width: Number(link.dataset.pswpWidth),
    height: Number(link.dataset.pswpHeight),
    alt: image?.alt ?? '',
    msrc: image?.currentSrc,
    element: link,
  };
}

/** The sizes in the format that the browser has chosen for the article; the link alone leads to a JPEG. */
function srcsetOf(image: HTMLImageElement | null): string | undefined {
  const sources = [...(image?.closest('picture')?.querySelectorAll('source') ?? [])];
  const format = /\.\w+$/.exec(image?.currentSrc ?? '')?.[0];
  return sources.find(({ srcset }) => format !== undefined && srcset.includes(`${format} `))?.srcset;
}

function addCaption(viewer: PhotoSwipe, links: readonly HTMLAnchorElement[]): void {
  viewer.ui?.registerElement({
    name: 'caption',
    order: 9,
    isButton: false,
    appendTo: 'root',
    onInit: (element) => {
      const show = (): void => {
        const figure = links[viewer.currIndex]?.closest('figure');
        const caption = figure?.querySelector('figcaption');
        element.replaceChildren(...(caption?.cloneNode(true).childNodes ?? []), ...linksToPage(figure));
      };
      viewer.on('change', show);
      show();
    },
  });
}

/** To the photograph's own page, which the text names by the figure's id. */
function linksToPage(figure: HTMLElement | null | undefined): HTMLAnchorElement[] {
  const named = figure?.closest<HTMLElement>('[data-photo-pages]')?.dataset.photoPages ?? '{}';
  const href = (JSON.parse(named) as Record<string, string>)[figure?.id ?? ''];
  if (href === undefined) return [];
  const link = document.createElement('a');
  link.href = href;
  link.textContent = viewerText.page;
  return [link];
}
