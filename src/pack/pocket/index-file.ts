import type { Heading } from '../../lib/search/part-files.ts';
import { type EditionSite, readPhoto } from '../pages/edition-site.ts';

/**
 * A file of the search index as a script carries it: bytes as base64; texts as they are, their pictures those of the edition.
 *
 * @param path from the root of the site
 */
export function carriedIndexFile(path: string, bytes: Buffer, site: EditionSite): string {
  if (!path.endsWith('.json')) return bytes.toString('base64');
  const text = bytes.toString('utf8');
  if (site.images === 'full' || !/\/(?:bai|anh)\//.test(path)) return text;
  const headings: Heading[] = JSON.parse(text);
  return JSON.stringify(headings.map((heading) => withPictureOf(heading, site)));
}

function withPictureOf({ image, ...heading }: Heading, site: EditionSite): Heading {
  const small = site.smallPhoto(readPhoto(image?.src ?? '')?.hash ?? '');
  return image === undefined || small === undefined ? heading : { ...heading, image: { ...image, src: small } };
}
