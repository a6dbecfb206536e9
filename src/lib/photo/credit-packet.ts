import type { PhotoNotes } from './notes.ts';

/**
 * The XMP packet that goes into every published size: whom the file itself credits and who holds its rights, and nothing
 * else of what it knew. XMP, because EXIF as sharp 0.35 writes it turns `Đỗ` into `?o`.
 *
 * @returns undefined when the file credits nobody
 * @see https://iptc.org/std/photometadata/specification/
 */
export function creditPacket({ credit, copyright, licence }: PhotoNotes): string | undefined {
  const name = credit?.replace(/^[^:]+:\s*/, '');
  const properties = [
    name === undefined ? '' : `<photoshop:Credit>${escapeXml(name)}</photoshop:Credit>`,
    name === undefined ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(name)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright === undefined
      ? ''
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    licence === undefined ? '' : licenceProperty(licence),
  ].join('');
  if (properties === '') return undefined;
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">' +
    `${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}

function licenceProperty(licence: string): string {
  if (/^https?:\/\//.test(licence)) return `<xmpRights:WebStatement>${escapeXml(licence)}</xmpRights:WebStatement>`;
  const terms = `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(licence)}</rdf:li></rdf:Alt>`;
  return `<xmpRights:UsageTerms>${terms}</xmpRights:UsageTerms>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
