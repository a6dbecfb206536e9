import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Photo } from '../lib/archive/types.ts';
import { splitCredit } from '../lib/photo/credit.ts';
import { photoAnchor, viewPhoto } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';

export interface FigureOptions {
  /** The photographs of the file being rendered. */
  photos: readonly Photo[];
  urls: Urls;
}

/** Widths a figure takes in the column of an article. */
const sizes = '(min-width: 60rem) 44rem, 100vw';

/**
 * Rehype: pictures alone in their paragraph become figures with caption and credit, several of them a row; every
 * picture gets its sizes. Pictures of other sites become links: a page never asks a third party for anything.
 */
export function rehypeFigures({ photos, urls }: FigureOptions) {
  const bySrc = new Map(photos.map((photo) => [photo.src, photo]));
  const anchors = new Set<string>();
  let isFirst = true;

  function image(node: Element): Element {
    const src = String(node.properties.src ?? '');
    const alt = String(node.properties.alt ?? '');
    const photo = bySrc.get(src) ?? bySrc.get(decode(src));
    if (photo === undefined) return h('a', { href: src }, alt === '' ? src : alt);
    const view = viewPhoto(photo, urls);
    const priority = isFirst ? { loading: 'eager', fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' };
    isFirst = false;
    const { width, height } = view;
    return h('a', { href: view.full, dataPswpWidth: width, dataPswpHeight: height }, [
      h('picture', [
        h('source', { type: 'image/webp', srcSet: view.webp, sizes }),
        h('img', { src: view.src, srcSet: view.jpeg, sizes, width, height, alt: alt || photo.alt, ...priority }),
      ]),
    ]);
  }

  function figure(node: Element): Element {
    const content = image(node);
    const photo = bySrc.get(decode(String(node.properties.src ?? '')));
    if (photo === undefined) return h('p', content);
    const own = splitCredit(String(node.properties.title ?? ''));
    const { caption = own.credit === undefined ? String(node.properties.alt ?? '') : '', credit } = own;
    const parts: ElementContent[] = [];
    if (caption !== '') parts.push({ type: 'text', value: caption });
    if (caption !== '' && credit !== undefined) parts.push({ type: 'text', value: ' ' });
    if (credit !== undefined) parts.push(h('span', { className: ['nguon-anh'] }, credit));
    const anchor = photoAnchor(photo.file);
    const id = anchors.has(anchor) ? undefined : anchor;
    anchors.add(anchor);
    return h('figure', { id, className: ['anh'] }, [content, ...(parts.length > 0 ? [h('figcaption', parts)] : [])]);
  }

  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || parent === undefined) return undefined;
      if (node.tagName === 'p') {
        const images = loneImages(node);
        if (images.length === 0) return undefined;
        const figures = images.map(figure);
        const [only] = figures;
        parent.children[index] =
          figures.length === 1 && only !== undefined ? only : h('div', { className: ['bo-anh'] }, figures);
        return SKIP;
      }
      if (node.tagName === 'img') {
        parent.children[index] = image(node);
        return SKIP;
      }
      return undefined;
    });
  };
}

/** The pictures of a paragraph that holds nothing else; none when it does. */
function loneImages(paragraph: Element): Element[] {
  const images: Element[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'element' && child.tagName === 'img') images.push(child);
    else if (child.type === 'element' && child.tagName === 'br') continue;
    else if (child.type !== 'text' || child.value.trim() !== '') return [];
  }
  return images;
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
