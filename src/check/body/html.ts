import { readEmbed } from '../../lib/media/embed.ts';
import type { Finding } from '../../lib/proofreading/finding.ts';
import { newspaperSchema } from '../../markdown/sanitise.ts';
import type { Body } from './body.ts';
import { blankComments } from './comments.ts';

/** What the sanitiser takes out of raw HTML: each kind of tag and of attribute is told once, where it stands first. */
export function checkHtml({ nodes, at, raw }: Body): Finding[] {
  const told = new Map<string, Finding>();
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const { 1: written = '', 2: attributes = '', index } of blankComments(raw(node)).matchAll(openTag)) {
      for (const what of removed(written.toLowerCase(), attributes)) {
        if (!told.has(what)) told.set(what, { code: 'html-removed', offset: at(node) + index, details: { what } });
      }
    }
  }
  return [...told.values()];
}

const openTag = /<([a-z][^\s/<>]*)((?:[\s/][^<>]*)?)>/gi;

function removed(tag: string, attributes: string): string[] {
  if (frames.has(tag)) return [];
  if (tag === 'iframe') {
    const address = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? '';
    return readEmbed(address.replaceAll('&amp;', '&')) === undefined ? ['thẻ <iframe> không có địa chỉ web'] : [];
  }
  if (!tags.has(tag)) return [`thẻ <${tag}>${hiding.has(tag) ? ' cùng mọi thứ bên trong' : ''}`];
  return [...attributes.matchAll(/(?<=\s)([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi)].flatMap(
    ({ 1: written = '', 2: quoted, 3: single, 4: bare }) => {
      const name = written.toLowerCase();
      return isKept(tag, name, quoted ?? single ?? bare ?? '') ? [] : [`thuộc tính ${name} của thẻ <${tag}>`];
    },
  );
}

const tags = new Set(newspaperSchema.tagNames);

/** They take their contents with them. */
const hiding = new Set(newspaperSchema.strip);

/** Videos and sounds become links (markdown/embeds.ts). */
const frames = new Set(['audio', 'embed', 'object', 'param', 'source', 'track', 'video']);

/** Of no effect on a page that has no third party: nobody misses them. */
const harmless = new Set(['decoding', 'loading', 'referrerpolicy', 'rel', 'target']);

function isKept(tag: string, name: string, value: string): boolean {
  if (harmless.has(name)) return true;
  const rules = [...(newspaperSchema.attributes?.[tag] ?? []), ...(newspaperSchema.attributes?.['*'] ?? [])];
  const isNamed = rules.some((rule) => {
    const [property, ...values] = Array.isArray(rule) ? rule : [rule];
    if (attributeOf(String(property)) !== name.replaceAll('-', '')) return false;
    return values.length === 0 || values.some((each) => (each instanceof RegExp ? each.test(value) : each === value));
  });
  return isNamed;
}

function attributeOf(property: string): string {
  return property === 'className' ? 'class' : property.toLowerCase();
}
