import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { ShareCard } from '../lib/share-image/card.ts';
import { drawAppIcon, drawScreen } from '../lib/web-app/draw.ts';
import type { AppPicture } from '../lib/web-app/manifest.ts';
import { keptPng } from './kept-png.ts';
import { readLetters } from './letters.ts';
import { loadSharp } from './load-sharp.ts';

/** Goes into the names: raise it when a drawing changes. */
const version = 1;

/** A picture that was made: how it is published, and where it is. */
export interface MadePicture extends AppPicture {
  /** Absolute path. */
  file: string;
}

const icons = [
  { kind: 'any', width: 192, height: 192 },
  { kind: 'any', width: 512, height: 512 },
  { kind: 'maskable', width: 512, height: 512 },
] as const;

const screens = [
  { kind: 'narrow', width: 720, height: 1280 },
  { kind: 'wide', width: 1280, height: 720 },
] as const;

/** Of a maskable icon only a circle of four fifths is sure to be seen (W3C, Web Application Manifest, "safe zone"). */
const safe = 0.6;

/**
 * The icons and screenshots of the installed site.
 *
 * @param card what the site is shared with
 * @param favicon the newsroom's own icon, SVG; drawn when it has none, or one that cannot be read
 * @param background behind the newsroom's own icon where a device cuts it to a shape
 * @param cacheDir absolute path; those that stand there are not drawn again
 */
export async function makeAppPictures(
  card: ShareCard,
  favicon: Uint8Array | undefined,
  background: string,
  cacheDir: string,
): Promise<MadePicture[]> {
  const seedOfOwn = favicon && [createHash('sha256').update(favicon).digest('hex'), background];
  const isDrawn = icons.every((picture) => existsSync(join(cacheDir, keptName(picture, seedOfOwn))));
  const own = favicon !== undefined && (isDrawn || (await isReadable(favicon))) ? favicon : undefined;
  const letters = await readLetters();
  const keep = async (picture: Omit<AppPicture, 'path'>, seed: unknown, draw: () => Promise<Sharp>) => {
    const name = keptName(picture, seed);
    const path = `_chia-se/${name.replace(/^ung-dung-/, '')}`;
    return { ...picture, path, file: await keptPng(cacheDir, name, draw) };
  };
  const icon = (picture: (typeof icons)[number]): Promise<MadePicture> => {
    const { kind, width } = picture;
    const share = kind === 'maskable' ? 0.4 : 0.55;
    return keep(picture, own === undefined ? [card.heading, card.colour] : seedOfOwn, async () =>
      own === undefined
        ? flat(drawAppIcon(card.heading, card.colour, width, share, letters))
        : fitIcon(own, width, kind === 'maskable' ? background : undefined),
    );
  };
  const screen = (picture: (typeof screens)[number]): Promise<MadePicture> =>
    keep(picture, card, () => flat(drawScreen(card, picture, letters)));
  return [...(await Promise.all(icons.map(icon))), ...(await Promise.all(screens.map(screen)))];
}

/** Name of a picture in the cache: it says all that the picture follows from. */
function keptName({ kind, width, height }: Omit<AppPicture, 'path'>, seed: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([version, kind, width, height, seed]));
  return `ung-dung-${hash.digest('hex').slice(0, 16)}.png`;
}

/** A drawing of few colours and the edges of letters. */
async function flat(svg: string): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(Buffer.from(svg)).removeAlpha().png({ palette: true, colours: 32, dither: 0, effort: 1 });
}

async function fitIcon(own: Uint8Array, size: number, background: string | undefined): Promise<Sharp> {
  const sharp = await loadSharp();
  const inner = background === undefined ? size : Math.round(size * safe);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const drawn = await sharp(own, { density: await densityFor(own, inner) })
    .resize(inner, inner, { fit: 'contain', background: clear })
    .png()
    .toBuffer();
  if (background === undefined) return sharp(drawn).png();
  const ground = { create: { width: size, height: size, channels: 3 as const, background } };
  return sharp(ground)
    .composite([{ input: drawn, gravity: 'centre' }])
    .png();
}

/** Dots per inch at which a drawing is as large as wanted, within what librsvg takes. */
async function densityFor(svg: Uint8Array, size: number): Promise<number> {
  const sharp = await loadSharp();
  const { width = size } = await sharp(svg).metadata();
  return Math.min(2400, Math.max(72, Math.ceil((72 * size) / width)));
}

/** Whether it can be drawn: a width of a thousand million is read by librsvg as one dot, and fails only then. */
function isReadable(svg: Uint8Array): Promise<boolean> {
  return fitIcon(svg, 512, undefined).then(
    () => true,
    () => false,
  );
}
