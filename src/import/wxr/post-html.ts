import { isPlayable } from '../../lib/media/embed.ts';
import type { Attachment } from './site.ts';

/** A post's text as HTML. */
export interface PostHtml {
  html: string;
  /** Names of shortcodes that are still in it. */
  shortcodes: string[];
}

const blocks =
  /^<(?:\/?(?:address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|iframe|video|audio)[\s>/]|!--)/i;
/** Of page builders: they only arrange what is in them. */
const arranging =
  /\[\/?(?:vc_|et_pb_|fusion_|av_|cs_|kc_|ux_)?(?:row|column|section|column_text|col|text|content|inner_row|row_inner|column_inner|one_half|one_third|two_third|clear|spacer|divider|builder_[a-z_]+)(?:\s[^\]]*)?\]/gi;
const builders = /\[\/?(?:vc|et_pb|fusion|av|kc|ux)_[a-z_]+(?:\s[^\]]*)?\]/gi;

/**
 * What WordPress makes of a post before it shows it: captions, galleries and players from shortcodes, players from addresses
 * on a line of their own, paragraphs from empty lines (`wpautop`).
 *
 * @param attachments files by id, for galleries
 * @param own files that were uploaded to this post, for a gallery that names none
 */
export function postToHtml(
  content: string,
  attachments: ReadonlyMap<string, Attachment>,
  own: readonly Attachment[],
): PostHtml {
  const replaced = content
    .replace(/\r\n?/g, '\n')
    // Without an end, all that follows is looked through once, and not again at each beginning.
    .replace(
      /\[caption([^\]]*)(?:\]|$)([\s\S]*?)(\[\/caption\]|$)/gi,
      (whole, attributes: string, inner: string, end: string) => (end === '' ? whole : caption(attributes, inner)),
    )
    .replace(/\[gallery([^\]]*)(\]|$)/gi, (whole, attributes: string, end: string) =>
      end === '' ? whole : gallery(attributes, attachments, own),
    )
    .replace(/\[embed[^\]]*(?:\]|$)([\s\S]*?)(\[\/embed\]|$)/gi, (whole, address: string, end: string) =>
      end === '' ? whole : `\n\n${frame(address.trim())}\n\n`,
    )
    .replace(
      /\[(video|audio)([^\]]*)(\]|$)(?:\s*\[\/\1\])?/gi,
      (whole, kind: string, attributes: string, end: string) =>
        end === '' ? whole : player(kind.toLowerCase(), attributes),
    )
    .replace(/<div class="wp-block-embed__wrapper">\s*(\S+)\s*<\/div>/gi, (_, address: string) => frame(address))
    .split(/(?<=<\/a>)/i)
    .map(withoutFileButton)
    .join('')
    .replace(/^[ \t]*(https?:\/\/\S+)[ \t]*$/gim, (line: string, address: string) =>
      isPlayable(address) ? `\n\n${frame(address)}\n\n` : line,
    );
  const arranged = [arranging, builders].reduce((text, shortcode) => {
    const end = endOfShortcodes(text);
    return text.slice(0, end).replace(shortcode, '\n\n') + text.slice(end);
  }, replaced);
  const html = /<!--\s*wp:/.test(arranged) ? arranged : addParagraphs(arranged);
  const shortcodes = [
    ...html.slice(0, endOfShortcodes(html)).matchAll(/\[\/?([a-z][a-z0-9_-]{2,})(?:\s+[a-z_-]+=[^\]]*)?\]/g),
  ].map(([, name = '']) => name);
  return { html, shortcodes: [...new Set(shortcodes)] };
}

/** Behind the last bracket no shortcode ends, so that none is to be looked for there. */
function endOfShortcodes(text: string): number {
  return text.lastIndexOf(']') + 1;
}

/** Takes away the button beside a link to a file. @param part up to the end of one link */
function withoutFileButton(part: string): string {
  if (!/<\/a>$/i.test(part)) return part;
  const button = [...part.matchAll(/<a [^>]*>/gi)].find(([tag]) => /class="[^"]*wp-block-file__button/i.test(tag));
  return button === undefined ? part : part.slice(0, button.index);
}

function addParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (blocks.test(chunk) ? chunk : `<p>${chunk.replace(/\n/g, '<br>')}</p>`))
    .join('\n');
}

/** The caption stands behind the picture, in older posts in an attribute. */
function caption(attributes: string, inner: string): string {
  const [, picture = '', words = ''] =
    /^((?:<a [^>]*>\s*)?<img[^>]*>\s*(?:<\/a>)?)([\s\S]*)$/i.exec(inner.trimStart()) ?? [];
  const text = words.trim() || attributeOf(attributes, 'caption');
  if (picture === '') return inner;
  return `\n\n<figure>${picture}<figcaption>${text}</figcaption></figure>\n\n`;
}

function gallery(attributes: string, attachments: ReadonlyMap<string, Attachment>, own: readonly Attachment[]): string {
  const ids = (attributeOf(attributes, 'ids') || attributeOf(attributes, 'include'))
    .split(/[\s,]+/)
    .filter((id) => id !== '');
  const files = ids.length > 0 ? ids.flatMap((id) => attachments.get(id) ?? []) : own;
  const pictures = files.filter(({ url }) => /\.(?:jpe?g|png|gif|webp|avif)$/i.test(url)).map(pictureOf);
  return pictures.length === 0 ? '' : `\n\n<p>${pictures.join(' ')}</p>\n\n`;
}

/** A picture of the media library with its caption. */
export function pictureOf({ url, alt, caption: words }: Attachment): string {
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" data-caption="${escapeHtml(words.replace(/<[^<>]*>/g, ''))}">`;
}

function player(kind: string, attributes: string): string {
  const address = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav']
    .map((name) => attributeOf(attributes, name))
    .find((value) => value !== '');
  return address === undefined ? '' : `\n\n<${kind} src="${escapeHtml(address)}"></${kind}>\n\n`;
}

function frame(address: string): string {
  return `<iframe src="${escapeHtml(address)}"></iframe>`;
}

function attributeOf(attributes: string, name: string): string {
  const [, , value = ''] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(["'])(.*?)\\1`, 'is').exec(attributes) ?? [];
  return value;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
