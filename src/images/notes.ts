import exifr from 'exifr';
import type { Metadata } from 'sharp';
import { type PhotoNotes, readNotes, type WrittenNotes } from '../lib/photo/notes.ts';

/** Only what is asked for is read, and dates stay text: exifr would read them in the zone of this machine. */
const wanted = {
  ifd0: { pick: ['ImageDescription', 'Artist', 'Copyright'] },
  exif: { pick: ['DateTimeOriginal'] },
  ...{ iptc: true, gps: false, mergeOutput: false, translateValues: false, reviveValues: false },
};

/**
 * The notes inside a photograph's file. Notes that cannot be read are none: the picture is still a picture.
 *
 * @param bytes the whole file; its pixels are not looked at
 * @param blocks what sharp has found in it
 */
export async function readFileNotes(bytes: Buffer, blocks: Metadata): Promise<PhotoNotes> {
  const { iptc, ifd0, exif } = await parseBlocks(bytes, blocks);
  return readNotes({ iptc, exif: { ...ifd0, ...exif }, xmp: blocks.xmp?.toString('utf8') });
}

async function parseBlocks(bytes: Buffer, { format, exif }: Metadata): Promise<Record<string, WrittenNotes['exif']>> {
  // IPTC stands in JPEG and TIFF. Of others exifr 7.1.3 knows few; what sharp hands over of them is a small TIFF.
  const readable = format === 'jpeg' || format === 'tiff' ? bytes : withoutPrefix(exif);
  try {
    return (await exifr.parse(readable, wanted)) ?? {};
  } catch {
    return {};
  }
}

function withoutPrefix(exif: Buffer = Buffer.alloc(0)): Buffer {
  return exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
}
