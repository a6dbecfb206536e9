import sharp, { type Metadata, type Sharp } from 'sharp';
import { mostPixels, UnreadablePhotograph } from './unreadable.ts';

sharp.cache(false);
sharp.concurrency(1);

/** What the file's head says. @throws UnreadablePhotograph */
export async function readHead(bytes: Buffer): Promise<Metadata> {
  if (bytes.length === 0) throw new UnreadablePhotograph('empty');
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw new UnreadablePhotograph(isHeic(bytes) ? 'heic' : 'damaged', error);
    });
  if (head.width * head.height > mostPixels) throw new UnreadablePhotograph('too-large');
  return head;
}

/**
 * The picture as everyone sees it: orientation applied, colours in sRGB with 8 bits, white behind what is transparent, of
 * moving pictures the first. Files are told apart by their bytes, whatever their names say.
 *
 * @param size how it is to be scaled; never enlarged
 * @returns rows of red, green, blue; @throws UnreadablePhotograph
 */
export async function readPixels(bytes: Buffer, size: { width: number; height?: number }) {
  return scaled(sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }), size)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      throw new UnreadablePhotograph(isHeic(bytes) ? 'heic' : 'damaged', error);
    });
}

function scaled(image: Sharp, { width, height }: { width: number; height?: number }): Sharp {
  return height === undefined
    ? image.autoOrient().resize({ width, withoutEnlargement: true })
    : image.autoOrient().resize({ width, height, fit: 'fill' });
}

/** Whether the file is what telephones write: HEIF with HEVC inside, which sharp's own library does not unpack. */
function isHeic(bytes: Buffer): boolean {
  return /^ftyp.{0,60}?(?:hei|hev)[cxms]/s.test(bytes.subarray(4, 72).toString('latin1'));
}
