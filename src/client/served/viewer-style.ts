import styleAddress from 'photoswipe/style.css?url&no-inline';

let style: Promise<void> | undefined;

/**
 * Fetches the style of the photograph viewer with the viewer: Astro would link one that is imported from every article.
 *
 * @throws when it cannot be had
 */
export function addViewerStyle(): Promise<void> {
  style ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styleAddress;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', reject);
    document.head.append(link);
  });
  return style;
}
