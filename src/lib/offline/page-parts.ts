import { type PictureName, readPictureName } from './picture-name.ts';

/** What a published page says of itself, and what it shows. */
export interface PageParts {
  /** Without the name of the site. */
  title: string;
  /** Scripts, styles and fonts that it names, from the root of the host, sorted: `/_vankho/Base.O0uG0vm1.css`. */
  assets: string[];
  /** The sizes that it offers of each photograph, by the hash that names the photograph. */
  pictures: Map<string, PictureName[]>;
}

/**
 * Reads what matters of a page to whoever keeps it. It is a page of our own making, so that a few patterns are enough: a worker has no
 * parser of HTML.
 *
 * @param base path the site lives under, `/` or `/luu-tru/`
 */
export function readPageParts(html: string, base: string): PageParts {
  const [, title = ''] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? [];
  const named = (folder: string): string[] =>
    [...html.matchAll(addresses)].flatMap(([address]) => (address.startsWith(base + folder) ? [address] : []));
  const pictures = new Map<string, PictureName[]>();
  for (const path of new Set(named('_anh/'))) {
    const name = readPictureName(path);
    if (name === undefined) continue;
    const ofPhoto = pictures.get(name.hash);
    if (ofPhoto === undefined) pictures.set(name.hash, [name]);
    else ofPhoto.push(name);
  }
  return { title: plainText(title), assets: [...new Set(named('_vankho/'))].sort(), pictures };
}

/** Paths inside attributes, lists of sizes among them. */
const addresses = /(?<=["\s,=])\/[^"'\s,<>=]*\/?_(?:vankho|anh)\/[^"'\s,<>]+/g;

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"', '#38': '&' };

function plainText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#3[489]);/g, (_, name: string) => letters[name] ?? '');
}
