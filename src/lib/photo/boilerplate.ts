/**
 * Whether a note was written by a camera, a telephone or a program rather than by somebody who saw the picture:
 * `OLYMPUS DIGITAL CAMERA`, `DSC_0412`, `tham-quan.jpg`.
 */
export function isBoilerplate(text: string): boolean {
  if (!/\p{L}/u.test(text) || ofTelephones.has(text) || ofPrograms.has(text.toLowerCase())) return true;
  return shapes.some((shape) => shape.test(text));
}

const ofPrograms = new Set([
  'default',
  'untitled',
  'untitled image',
  'unknown',
  'none',
  'null',
  'image',
  'photo',
  'picture',
  'sony dsc',
  'samsung',
  'picasa',
  'admin',
  'user',
  'created with gimp',
  'screenshot',
]);

/** Filters and scenes of Huawei and Honor, always in small letters. */
const ofTelephones = new Set(['cof', 'dav', 'edf', 'hdr', 'hdrpl', 'mde', 'nor', 'oznor', 'ptr', 'rhdr', 'sdr']);

const shapes = [
  /^(?:[\w-]+ ){0,3}digital (?:still )?camera$/i,
  /^exif_jpeg_/i,
  /^processed with \w+/i,
  /^filter: ?\d/i,
  /\.(?:jpe?g|png|webp|avif|heic|gif|tiff?|bmp|psd|cr[23w]|nef|arw|dng)$/i,
  // IMG_0412, _MG_0412, DSC00412, P1010412, 20230803_170805, IMG-20230803-WA0001
  /^[a-z_-]{0,5}\d[\d_-]*(?:wa\d+)?$/i,
  /^[a-z\d-]*_[\w-]*$/i,
];
