import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Photo } from '../lib/archive/types.ts';
import { splitCredit } from '../lib/photo/credit.ts';
import { phoneColumn } from '../lib/photo/phone-column.ts';
import { cutIntoRows } from '../lib/photo/rows.ts';
import { shapeRatio } from '../lib/photo/shape.ts';
import { photoAnchor, viewPhoto } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';
import { sourceName } from './images.ts';
import { pictureElement } from './picture.ts';

export interface FigureOptions {
  /** The photographs of the file being rendered. */
  photos: readonly Photo[];
  urls: Urls;
  /** Photographs that may not be shown any more, by `src`, and what is said in their place. */
  notices?: ReadonlyMap<string, string>;
  /** Whether photographs that the text does not place stand below it: in an album. */
  appendOthers?: boolean;
}

/** Width of an article's column in rem, and from where on it has that width. */
const column = 44;
const sizes = `(min-width: 60rem) ${column}rem, (min-width: 40rem) 92vw, ${phoneColumn}`;

/**
 * Rehype: pictures alone in their paragraph become figures with caption and credit, several of them rows; every picture
 * gets its sizes. Pictures of other sites become links: a page never asks a third party for anything.
 */
export function rehypeFigures({ photos, urls, notices = new Map(), appendOthers = false }: FigureOptions) {
  const bySrc = new Map(photos.map((photo) => [sourceName(photo.src), photo]));
  const noticeBySrc = new Map([...notices].map(([src, notice]) => [sourceName(src), notice]));
  const anchors = new Set<string>();
  const shown = new Set<Photo>();
  let isFirst = true;

  const photoOf = (node: Element): Photo | undefined => bySrc.get(sourceName(textOf(node, 'src')));
  const told = new Set<string>();

  function noticeOf(node: Element): string | undefined {
    const src = sourceName(textOf(node, 'src'));
    const notice = noticeBySrc.get(src);
    if (notice !== undefined) told.add(src);
    return notice;
  }

  /** The id that the photo library leads to: the first place that shows the photograph has it. */
  function anchorOf(photo: Photo): string | undefined {
    const anchor = photoAnchor(photo.file);
    if (anchors.has(anchor)) return undefined;
    anchors.add(anchor);
    return anchor;
  }

  /** @param title its words, where they do not stand below it */
  function picture(node: Element, photo: Photo, { drawn = sizes, title = '' } = {}): Element {
    const element = pictureElement(viewPhoto(photo, urls), {
      alt: textOf(node, 'alt') || photo.alt,
      title,
      sizes: drawn,
      isFirst,
    });
    isFirst = false;
    shown.add(photo);
    return element;
  }

  function opened(node: Element, photo: Photo, { id, ...how }: Opening): Element {
    const { full, width, height } = viewPhoto(photo, urls);
    return h('a', { id, href: full, dataPswpWidth: width, dataPswpHeight: height }, [picture(node, photo, how)]);
  }

  /** @param share of its row that the picture takes; 1 when it stands alone */
  function figure({ image, link }: LoneImage, share = 1): Element {
    const notice = noticeOf(image);
    if (notice !== undefined) return h('p', { className: ['anh-da-go'] }, notice);
    const photo = photoOf(image);
    if (photo === undefined) return h('p', [link === undefined ? elsewhere(image) : inLink(link)]);
    const { caption, credit } = wordsOf(image, photo);
    const parts: ElementContent[] = [];
    if (caption !== '') parts.push({ type: 'text', value: caption });
    if (caption !== '' && credit !== undefined) parts.push({ type: 'text', value: ' ' });
    if (credit !== undefined) parts.push(h('span', { className: ['nguon-anh'] }, credit));
    const shape = share === 1 ? [] : [viewPhoto(photo, urls).shape];
    const drawn = share === 1 ? sizes : sizesOf(share);
    const id = anchorOf(photo);
    const body = link === undefined ? opened(image, photo, { drawn }) : inLink(link, true);
    const figcaption = parts.length > 0 ? [h('figcaption', parts)] : [];
    return h('figure', { id, className: ['anh', ...shape] }, [body, ...figcaption]);
  }

  function row(images: readonly LoneImage[]): Element {
    const ratios = images.map(({ image }) => {
      const photo = photoOf(image);
      return photo === undefined ? 1 : shapeRatio(viewPhoto(photo, urls).shape);
    });
    const whole = ratios.reduce((sum, ratio) => sum + ratio, 0);
    const figures = images.map((image, index) => figure(image, (ratios[index] ?? 1) / whole));
    return h('div', { className: ['bo-anh'] }, figures);
  }

  /** The editor's own link keeps its target: links do not stand within each other. */
  function inLink(link: Element, hasCaption = false): Element {
    visit(link, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || index === undefined || parent === undefined) return undefined;
      const photo = photoOf(node);
      const words = noticeOf(node) ?? nameOf(node);
      const title = hasCaption ? '' : textOf(node, 'title');
      parent.children[index] = photo === undefined ? { type: 'text', value: words } : picture(node, photo, { title });
      return SKIP;
    });
    return link;
  }

  function inText(node: Element): ElementContent {
    const notice = noticeOf(node);
    if (notice !== undefined) return h('span', { className: ['anh-da-go'] }, notice);
    const photo = photoOf(node);
    if (photo === undefined) return elsewhere(node);
    return opened(node, photo, { id: anchorOf(photo), title: textOf(node, 'title') });
  }

  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || parent === undefined) return undefined;
      const lone = node.tagName === 'p' ? loneImages(node) : [];
      if (lone.length > 0) {
        const rows = cutIntoRows(lone).map(([only, ...others]) =>
          only !== undefined && others.length === 0
            ? figure(only)
            : row([only, ...others].filter((each) => each !== undefined)),
        );
        parent.children.splice(index, 1, ...rows);
        return [SKIP, index + rows.length];
      }
      if (node.tagName === 'img') {
        parent.children[index] = inText(node);
        return SKIP;
      }
      if (node.tagName !== 'a') return undefined;
      inLink(node);
      return SKIP;
    });
    if (!appendOthers) return;
    const others = photos.filter((photo) => !shown.has(photo)).map(({ src }) => src);
    const untold = [...noticeBySrc.keys()].filter((src) => !told.has(src));
    tree.children.push(...[...others, ...untold].map((src) => figure({ image: h('img', { src }) })));
  };
}

/** A row has the width of the column; on telephones its pictures stand below each other (styles/photo.css). */
function sizesOf(share: number): string {
  return `(min-width: 60rem) ${Math.ceil(column * share)}rem, (min-width: 40rem) ${Math.ceil(100 * share)}vw, ${phoneColumn}`;
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

/** How a picture that opens in full stands in its page. */
interface Opening {
  id?: string;
  /** As in `<img sizes>`. */
  drawn?: string;
  title?: string;
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
