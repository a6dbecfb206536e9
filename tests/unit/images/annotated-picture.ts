import sharp from 'sharp';

/** What is to be written into a picture. */
export interface Annotations {
  /** Data sets of record 2 by number (120 is the caption); text goes in as UTF-8, without any mark that says so. */
  iptc?: [dataSet: number, value: string | Uint8Array][];
  xmp?: string;
  exif?: { description?: string; artist?: string; taken?: string };
}

export const caption = 120;
export const byline = 80;
export const credit = 110;
export const city = 90;
export const province = 95;
export const country = 101;

/** A small JPEG as it comes from a photographer's desk. */
export async function annotatedPicture({ iptc, xmp, exif }: Annotations = {}): Promise<Buffer> {
  let image = sharp({ create: { width: 8, height: 6, channels: 3, background: '#888888' } }).jpeg();
  if (xmp !== undefined) image = image.withXmp(xmp);
  let jpeg: Buffer = await image.toBuffer();
  if (iptc !== undefined) jpeg = withSegment(jpeg, 0xed, photoshopBlock(Buffer.concat(iptc.map(toDataSet))));
  return exif === undefined ? jpeg : withSegment(jpeg, 0xe1, exifBlock(exif));
}

/** An application segment right behind the start of the picture. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** IPTC in the wrapping that Photoshop gave it: resource 0x0404 without a name. */
function photoshopBlock(iptc: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(iptc.length);
  const padding = Buffer.alloc(iptc.length % 2);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, iptc, padding]);
}

/** EXIF in UTF-8, as most programs write it; sharp 0.35 would make ASCII of it. */
function exifBlock({ description = '', artist = '', taken = '' }: NonNullable<Annotations['exif']>): Buffer {
  const texts = [description, artist, taken].map((text) => Buffer.from(`${text}\0\0\0\0\0`));
  const [first, second, third] = texts.map((text) => text.length);
  const exifDirectory = 8 + 2 + 3 * 12 + 4;
  const start = exifDirectory + 2 + 12 + 4;
  const [at1, at2, at3] = [start, start + (first ?? 0), start + (first ?? 0) + (second ?? 0)];
  const directories = [
    ...[0x49, 0x49, 42, 0, 8, 0, 0, 0],
    ...[3, 0, ...entry(0x010e, 2, first, at1), ...entry(0x013b, 2, second, at2), ...entry(0x8769, 4, 1, exifDirectory)],
    ...[0, 0, 0, 0],
    ...[1, 0, ...entry(0x9003, 2, third, at3), 0, 0, 0, 0],
  ];
  return Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(directories), ...texts]);
}

/** An entry of a TIFF directory, little-endian: tag, type, count, and where the value stands. */
function entry(tag: number, type: number, count = 0, value = 0): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt16LE(tag, 0);
  bytes.writeUInt16LE(type, 2);
  bytes.writeUInt32LE(count, 4);
  bytes.writeUInt32LE(value, 8);
  return bytes;
}

function toDataSet([dataSet, value]: [number, string | Uint8Array]): Buffer {
  const bytes = Buffer.from(value as string);
  const head = Buffer.from([0x1c, 2, dataSet, 0, 0]);
  head.writeUInt16BE(bytes.length, 3);
  return Buffer.concat([head, bytes]);
}

/** An XMP packet as Lightroom writes it. */
export function xmpPacket(properties: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
${properties}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
