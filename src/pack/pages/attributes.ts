/**
 * The attributes of a tag, their values as a browser reads them; of one that is there twice the first counts.
 *
 * @param tag `<a href="/?a&amp;b" download>`
 */
export function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, single, bare] of tag.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decode(quoted ?? single ?? bare ?? ''));
  }
  return found;
}

/**
 * Writes a tag anew with some of its attributes changed.
 *
 * @param change the new value of an attribute, undefined to take it away, the value it got to leave it as it is
 */
export function changeAttributes(tag: string, change: (name: string, value: string) => string | undefined): string {
  return tag.replace(attribute, (whole, name: string, quoted?: string, single?: string, bare?: string) => {
    const value = decode(quoted ?? single ?? bare ?? '');
    const changed = change(name.toLowerCase(), value);
    if (changed === value) return whole;
    return changed === undefined ? '' : ` ${name}="${encode(changed)}"`;
  });
}

/** With the space before it: the name of the tag itself has none. */
const attribute = /\s([^\s=>"'/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** The references that our pages use in attributes; all others stay as they are written. */
function decode(value: string): string {
  return value.includes('&') ? value.replace(reference, (whole) => characters[whole.toLowerCase()] ?? whole) : value;
}

const characters: Record<string, string> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#x26;': '&',
  '&#x22;': '"',
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x3c;': '<',
  '&#60;': '<',
};

const reference = /&(?:amp|quot|lt|gt|#x2[267]|#x3c|#3[489]|#60);/gi;

function encode(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
