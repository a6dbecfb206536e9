import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Photo } from '../lib/archive/types.ts';
import { type Embed, isPlayable, readEmbed } from '../lib/media/embed.ts';
import { phoneColumn } from '../lib/photo/phone-column.ts';
import { viewPhoto } from '../lib/photo/variants.ts';
import type { Urls } from '../lib/url.ts';
import { pictureElement } from './picture.ts';
import { type Replacement, replaceElements } from './replace.ts';

/** What is said of videos of other sites. */
export interface EmbedWords {
  /** Where no title was written. */
  untitled: string;
  /** Names the site that plays it. */
  watch(host: string): string;
}

/**
 * Rehype: frames and videos of other sites become links to the page where they play. A page never asks a third party for
 * anything, so nothing of them loads until the reader goes there. Runs before the sanitiser, which lets the links pass.
 */
export function rehypeEmbeds({ words }: { words: EmbedWords }) {
  return (tree: Root): void => replaceElements(tree, (element) => replacementOf(element, words));
}

/** Rehype: a picture beside the article that has the video's name stands in its link. */
export function rehypeStills({ stills, urls }: { stills: readonly Photo[]; urls: Urls }) {
  const byId = new Map(stills.map((still) => [still.src, still]));
  return (tree: Root): void => {
    if (byId.size === 0) return;
    visit(tree, 'element', ({ tagName, properties, children }) => {
      if (tagName !== 'figure' || !String(properties.className).split(/[ ,]/).includes('nhung')) return;
      const link = children.find((child) => child.type === 'element' && child.tagName === 'a');
      if (link?.type !== 'element') return;
      const still = byId.get(readEmbed(String(link.properties.href ?? ''))?.id ?? '');
      if (still === undefined) return;
      link.children.unshift(pictureElement(viewPhoto(still, urls), { alt: '', sizes, isFirst: false }));
    });
  };
}

const sizes = `(min-width: 60rem) 44rem, (min-width: 40rem) 92vw, ${phoneColumn}`;

function replacementOf(element: Element, words: EmbedWords): Replacement | null | undefined {
  const { tagName } = element;
  if (tagName === 'img') {
    const src = textOf(element, 'src');
    const embed = isPlayable(src) ? readEmbed(src) : undefined;
    return embed === undefined ? undefined : linkTo(embed, element, words);
  }
  if (!frames.has(tagName)) return undefined;
  for (const address of addressesOf(element)) {
    const embed = readEmbed(address);
    if (embed !== undefined) return linkTo(embed, element, words);
  }
  // What a browser shows in place of a frame is of no use to a reader; in others the words of the editor may stand.
  return tagName === 'iframe' ? null : undefined;
}

const frames = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

/** What `rehypeEmbeds` has an eye on. */
export const embedTags: readonly string[] = ['img', ...frames];

/** Every address that a frame names, the most telling first. */
function addressesOf(element: Element): string[] {
  const addresses = [textOf(element, 'src'), textOf(element, 'data')];
  visit(element, 'element', ({ tagName, properties }) => {
    if (tagName === 'source' || tagName === 'embed') addresses.push(String(properties.src ?? ''));
    else if (tagName === 'param' && /^(?:movie|src|url)$/i.test(String(properties.name ?? ''))) {
      addresses.push(String(properties.value ?? ''));
    }
  });
  return addresses;
}

function linkTo({ href, host }: Embed, element: Element, words: EmbedWords): Replacement {
  const alt = textOf(element, 'alt').trim();
  const title = textOf(element, 'title').trim();
  const name = alt || title || words.untitled;
  const caption = alt !== '' && title !== '' && alt !== title ? [title] : [];
  const link = h('a', { href }, [h('strong', name), ' ', h('small', words.watch(host))]);
  const inText = [name, ...caption].join(' – ');
  return {
    block: h('figure', { className: ['nhung'] }, [link, ...caption.map((text) => h('figcaption', text))]),
    inline: h('a', { href }, `${inText} (${words.watch(host)})`),
    words: inText,
  };
}

function textOf({ properties }: Element, property: string): string {
  return String(properties[property] ?? '');
}
