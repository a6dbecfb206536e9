import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PhotoView } from '../lib/archive/views.ts';

/** How a picture is asked for. */
export interface PictureOptions {
  alt: string;
  /** Caption and credit of one that has none below it; `''` elsewhere. */
  title?: string;
  /** How wide it is drawn, as in `<img sizes>`. */
  sizes: string;
  /** The first of the article: fetched at once, before others. */
  isFirst: boolean;
}

/** A photograph in the sizes and formats that browsers choose from, its colour in its place until it is there. */
export function pictureElement(view: PhotoView, { alt, title = '', sizes, isFirst }: PictureOptions): Element {
  const { src, width, height, tone } = view;
  const priority = isFirst ? { loading: 'eager', fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' };
  return h('picture', [
    h('source', { type: 'image/avif', srcSet: view.avif, sizes }),
    view.webp === '' ? undefined : h('source', { type: 'image/webp', srcSet: view.webp, sizes }),
    h('img', { src, width, height, alt, title: title || undefined, className: [tone], ...priority }),
  ]);
}
