/**
 * The texts of a property of an XMP packet: one, or those of its list; of languages the Vietnamese, else the default.
 * Reads the prefixes that every program writes (`dc`, `photoshop`) and takes no longer than the packet's length asks
 * for. exifr 7.1.3 would parse the packet, but leaves `&amp;` as it is and makes numbers of texts.
 *
 * @param property name with its prefix: `dc:description`
 * @example xmpTexts('<rdf:Description photoshop:City="Huế"/>', 'photoshop:City') // ['Huế']
 */
export function xmpTexts(packet: string, property: string): string[] {
  const element = elementOf(packet, property);
  if (element === undefined) return attributeOf(packet, property).map(decodeReferences);
  const items = [...element.matchAll(/<rdf:li([^<>]*)>([^<]*)<\/rdf:li>/g)].map(([, attributes = '', text = '']) => ({
    language: /xml:lang\s*=\s*["']([^"']*)/.exec(attributes)?.[1]?.toLowerCase(),
    text: decodeReferences(text),
  }));
  if (items.length === 0) return element.includes('<') ? [] : [decodeReferences(element)];
  const inLanguages = items.filter(({ language }) => language !== undefined);
  const chosen =
    inLanguages.find(({ language }) => language === 'vi' || language?.startsWith('vi-')) ??
    inLanguages.find(({ language }) => language === 'x-default') ??
    inLanguages[0];
  return chosen === undefined ? items.map(({ text }) => text) : [chosen.text];
}

/** What stands between the tags of the first element with this name. */
function elementOf(packet: string, name: string): string | undefined {
  const start = packet.search(new RegExp(`<${name}[\\s>]`));
  if (start === -1) return undefined;
  const end = packet.indexOf(`</${name}>`, start);
  const opened = packet.indexOf('>', start);
  return end === -1 || opened > end || packet[opened - 1] === '/' ? undefined : packet.slice(opened + 1, end);
}

function attributeOf(packet: string, name: string): string[] {
  const match = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"<]*)"|'([^'<]*)')`).exec(packet);
  return match === null ? [] : [match[1] ?? match[2] ?? ''];
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `Nam &amp; B&#7855;c` → `Nam & Bắc` */
function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? '';
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
