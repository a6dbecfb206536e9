import { posix } from 'node:path';
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
  const bySrc = new Map(photos.map((photo) => [fileName(photo.src), photo]));
  const anchors = new Set<string>();
  let isFirst = true;

  const photoOf = (node: Element): Photo | undefined => bySrc.get(fileName(textOf(node, 'src')));

  /** The id that the photo library leads to: the first place that shows the photograph has it. */
  function anchorOf(photo: Photo): string | undefined {
    const anchor = photoAnchor(photo.file);
    if (anchors.has(anchor)) return undefined;
    anchors.add(anchor);
    return anchor;
  }

  function picture(node: Element, photo: Photo): Element {
    const view = viewPhoto(photo, urls);
    const priority = isFirst ? { loading: 'eager', fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' };
    isFirst = false;
    const { src, width, height } = view;
    const alt = textOf(node, 'alt') || photo.alt;
    return h('picture', [
      h('source', { type: 'image/webp', srcSet: view.webp, sizes }),
      h('img', { src, srcSet: view.jpeg, sizes, width, height, alt, ...priority }),
    ]);
  }

  function opened(node: Element, photo: Photo, id?: string): Element {
    const { full, width, height } = viewPhoto(photo, urls);
    return h('a', { id, href: full, dataPswpWidth: width, dataPswpHeight: height }, [picture(node, photo)]);
  }

  function figure({ image, link }: LoneImage): Element {
    const photo = photoOf(image);
    if (photo === undefined) return h('p', [link === undefined ? elsewhere(image) : inLink(link)]);
    const { caption, credit } = wordsOf(image, photo);
    const parts: ElementContent[] = [];
    if (caption !== '') parts.push({ type: 'text', value: caption });
    if (caption !== '' && credit !== undefined) parts.push({ type: 'text', value: ' ' });
    if (credit !== undefined) parts.push(h('span', { className: ['nguon-anh'] }, credit));
    const shown = link === undefined ? opened(image, photo) : inLink(link);
    const figcaption = parts.length > 0 ? [h('figcaption', parts)] : [];
    return h('figure', { id: anchorOf(photo), className: ['anh'] }, [shown, ...figcaption]);
  }

  /** The editor's own link keeps its target: links do not stand within each other. */
  function inLink(link: Element): Element {
    visit(link, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined || parent === undefined) return undefined;
      const photo = photoOf(node);
      parent.children[index] = photo === undefined ? { type: 'text', value: nameOf(node) } : picture(node, photo);
      return SKIP;
    });
    return link;
  }

  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || parent === undefined) return undefined;
      const [only, ...others] = node.tagName === 'p' ? loneImages(node).map(figure) : [];
      if (only !== undefined) {
        parent.children[index] = others.length === 0 ? only : h('div', { className: ['bo-anh'] }, [only, ...others]);
        return SKIP;
      }
      if (node.tagName === 'img') {
        const photo = photoOf(node);
        parent.children[index] = photo === undefined ? elsewhere(node) : opened(node, photo, anchorOf(photo));
        return SKIP;
      }
      if (node.tagName !== 'a') return undefined;
      inLink(node);
      return SKIP;
    });
  };
}

/** What stands below a picture: its title, else its alternative text, else the words of the file itself. */
function wordsOf(image: Element, photo: Photo): { caption: string; credit?: string } {
  const own = splitCredit(textOf(image, 'title'));
  const alt = textOf(image, 'alt');
  const other = alt === '' ? (photo.caption ?? '') : own.credit === undefined ? alt : '';
  return { caption: own.caption ?? other, credit: own.credit ?? photo.credit };
}

/** A link to a picture that is not ours; nothing but its name when its address was not fit to keep. */
function elsewhere(node: Element): ElementContent {
  const href = textOf(node, 'src');
  return href === '' ? { type: 'text', value: nameOf(node) } : h('a', { href }, nameOf(node));
}

function nameOf(node: Element): string {
  return textOf(node, 'title') || textOf(node, 'alt') || textOf(node, 'src');
}

function textOf(node: Element, property: string): string {
  return String(node.properties[property] ?? '');
}

interface LoneImage {
  image: Element;
  /** The link that the editor put around it. */
  link?: Element;
}

/** The pictures of a paragraph that holds nothing else; none when it does. */
function loneImages(paragraph: Element): LoneImage[] {
  const images: LoneImage[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element') return [];
    const [only, ...others] = child.children;
    if (child.tagName === 'img') images.push({ image: child });
    else if (child.tagName === 'a' && only?.type === 'element' && only.tagName === 'img' && others.length === 0) {
      images.push({ image: only, link: child });
    } else if (child.tagName !== 'br') return [];
  }
  return images;
}

/** `./a%20b.jpg?1` → `a b.jpg`: the ways of writing one file are one. */
function fileName(src: string): string {
  const path = src.replace(/[?#].*$/, '');
  try {
    return posix.normalize(decodeURIComponent(path));
  } catch {
    return posix.normalize(path);
  }
}
