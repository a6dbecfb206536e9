import style from 'photoswipe/style.css?inline';
import type * as served from '../served/viewer-style.ts';

let isThere = false;

/** The style comes with the script. */
export const addViewerStyle: typeof served.addViewerStyle = async () => {
  if (isThere) return;
  isThere = true;
  const element = document.createElement('style');
  element.textContent = style;
  document.head.append(element);
};
