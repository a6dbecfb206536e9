import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Media } from '../lib/archive/types.ts';
import { formatSize } from '../lib/file-size.ts';
import { formatName, mediaKind } from '../lib/media/kind.ts';
import { mediaWords } from '../lib/media/words.ts';
import { viewPhoto } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';
import { isRemote, sourceName } from './images.ts';
import { type Replacement, replaceElements } from './replace.ts';

/** What is said of videos and sounds. */
export interface MediaWords {
  /** Names the subtitles in the player. */
  captions: string;
  /** The link to the file itself: format and size. */
  download(kind: Media['kind'], format: string, size: string): string;
}

export interface MediaOptions {
  /** Videos and sounds of the file being rendered. */
  media: readonly Media[];
  urls: Urls;
  words: MediaWords;
}

/** What a player's box measures until its video does, without a poster. */
const [plainWidth, plainHeight] = [1280, 720];

/**
 * Rehype: a video or sound in the place of a picture becomes a figure with the browser's own player, nothing of which is
 * fetched before the reader starts it. One that cannot be shown leaves its words.
 */
export function rehypeMedia({ media, urls, words }: MediaOptions) {
  const bySrc = new Map(media.map((each) => [sourceName(each.src), each]));

  function replacementOf(element: Element): Replacement | undefined {
    if (element.tagName !== 'img') return undefined;
    const src = textOf(element, 'src');
    if (isRemote(src) || mediaKind(src) === undefined) return undefined;
    const alt = textOf(element, 'alt');
    const { caption = '', credit } = mediaWords(alt, textOf(element, 'title'));
    const found = bySrc.get(sourceName(src));
    const name = alt || caption || sourceName(src);
    if (found === undefined) {
      const text: ElementContent = { type: 'text', value: name };
      return { block: h('p', [text]), inline: text, words: name };
    }
    const href = urls.attachment(found.file);
    const download = words.download(found.kind, formatName(found.file), formatSize(found.size));
    const parts: ElementContent[] = [];
    if (caption !== '') parts.push({ type: 'text', value: `${caption} ` });
    if (credit !== undefined) parts.push(h('span', { className: ['nguon-anh'] }, credit), { type: 'text', value: ' ' });
    parts.push(h('a', { className: ['tai-ve'], href, download: true }, download));
    const player = found.kind === 'video' ? video(found, name) : audio(found, name);
    const className = [found.kind === 'video' ? 'phim' : 'am-thanh'];
    return {
      block: h('figure', { className }, [player, h('figcaption', parts)]),
      inline: h('a', { href }, name),
      words: name,
    };
  }

  function video({ file, poster, captions }: Media, name: string): Element {
    const view = poster === undefined ? undefined : viewPhoto(poster, urls);
    return h(
      'video',
      {
        className: view === undefined ? ['khong-bia'] : undefined,
        src: urls.attachment(file),
        poster: view?.src,
        width: view?.width ?? plainWidth,
        height: view?.height ?? plainHeight,
        ariaLabel: name,
        controls: true,
        preload: 'none',
        playsInline: true,
      },
      captions === undefined
        ? []
        : [h('track', { kind: 'captions', src: urls.attachment(captions), srcLang: 'vi', label: words.captions })],
    );
  }

  function audio({ file }: Media, name: string): Element {
    return h('audio', { src: urls.attachment(file), ariaLabel: name, controls: true, preload: 'none' });
  }

  return (tree: Root): void => replaceElements(tree, replacementOf);
}

function textOf({ properties }: Element, property: string): string {
  return String(properties[property] ?? '');
}
