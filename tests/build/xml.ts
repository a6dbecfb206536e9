/** An element of an XML document; text is kept apart from children, as feeds and sitemaps need no mixture. */
export interface XmlElement {
  name: string;
  children: XmlElement[];
  text: string;
}

const token = /<\?[^>]*\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses the XML of feeds and sitemaps.
 *
 * @throws where the text is not well formed: a tag left open, an unknown entity, a character that XML 1.0 forbids
 */
export function parseXml(text: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(text);
  if (forbidden !== null) throw new Error(`Character forbidden in XML at ${forbidden.index}.`);
  const root: XmlElement = { name: '', children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw new Error(`Not XML at ${at}: ${text.slice(at, at + 40)}`);
    const [, data, closing, name, attributes = '', selfClosing, plain] = found;
    decode(attributes);
    if (data !== undefined) parent.text += data;
    else if (plain !== undefined) parent.text += decode(plain);
    else if (name !== undefined && closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element at ${at}.`);
    } else if (name !== undefined) {
      const child: XmlElement = { name, children: [], text: '' };
      parent.children.push(child);
      if (selfClosing !== '/') open.push(child);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('The document has no single, closed root.');
  return root.children[0] as XmlElement;
}

/** Texts of the elements at the end of a path: `item/link`. */
export function textsOf(within: XmlElement, path: string): string[] {
  const [name = '', ...rest] = path.split('/');
  return descendants(within)
    .filter((each) => each.name === name)
    .flatMap((each) => (rest.length === 0 ? [each.text] : textsOf({ ...each, name: '' }, rest.join('/'))));
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));|&/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const character = name === undefined ? undefined : entities[name];
    if (character === undefined) throw new Error(`“${whole}” is no entity of XML.`);
    return character;
  });
}
