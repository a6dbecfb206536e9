import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isPlayed } from '../lib/media/embed.ts';

/** Tags within a word leave it whole, others part what they stand between; pictures and frames leave their words. */
export function textOfHtml(html: string): string {
  return cut(html.replace(unseen, ''))
    .map((piece) => (piece.startsWith('<') && piece.endsWith('>') ? textOfTag(piece) : decode(piece)))
    .join('');
}

/** Takes pictures out of raw HTML. */
export function removeHtmlImages(html: string, isGone: (src: string) => boolean): string {
  return cut(html)
    .filter((piece) => !/^<img\b/i.test(piece) || !isGone(readTag(piece).src ?? ''))
    .join('');
}

/**
 * What a reader reads where a picture stands: its caption, else what it is called; both where it is a video or sound.
 *
 * @param title caption and credit in one
 */
export function wordsOfPicture(src: string, alt = '', title = ''): string {
  const words = isPlayed(src) ? [alt, title] : [title || alt];
  return [...new Set(words)].join('\n');
}

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const inlineTag =
  /^<\/?(?:a|abbr|b|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var)\b/i;
const telling = /^<(?:img|iframe|embed|object|video|audio)\b/i;

/** Tags, and the text between them. */
function cut(html: string): string[] {
  // Behind the last end of a tag there is no other, which is not to be looked for at each “<”.
  const end = html.lastIndexOf('>') + 1;
  return [...html.slice(0, end).split(/(<[^>]*>)/), html.slice(end)];
}

function textOfTag(tag: string): string {
  if (inlineTag.test(tag)) return '';
  if (!telling.test(tag)) return '\n';
  const { src = '', alt, title } = readTag(tag);
  return `\n${/^<img\b/i.test(tag) ? wordsOfPicture(src, alt, title) : (title ?? '')}\n`;
}

interface Attributes {
  src?: string;
  alt?: string;
  title?: string;
}

function readTag(tag: string): Attributes {
  const [element] = parse(tag).children;
  return element?.type === 'element' ? (element.properties as Attributes) : {};
}

/** `H&agrave; N&#7897;i` → `Hà Nội`. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  const parsed = parse(text);
  return parsed.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

function parse(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}
