import style from 'photoswipe/style.css?inline';
import type * as served from '../served/viewer-style.ts';

let isThere = false;

/** The style comes with the script, as a sheet of its own: the content policy takes none that stands in the page. */
export const addViewerStyle: typeof served.addViewerStyle = async () => {
  if (isThere) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  isThere = true;
};
