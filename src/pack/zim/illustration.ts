import { join } from 'node:path';
import sharp from 'sharp';
import { drawFavicon } from '../../lib/favicon.ts';

/** Pixels each way that Kiwix wants of the picture of a ZIM. */
const size = 48;

/** Icons that a newsroom may have drawn, the best first; sharp reads no `.ico`. */
const icons = ['favicon.svg', 'apple-touch-icon.png', 'favicon.png'];

/**
 * The picture by which Kiwix shows a ZIM among others.
 *
 * @param name of the site, of which the first letter stands there when it has no icon that can be read
 * @returns PNG
 */
export async function illustration(siteDir: string, name: string): Promise<Uint8Array> {
  for (const icon of icons) {
    const drawn = await draw(join(siteDir, icon)).catch(() => undefined);
    if (drawn !== undefined) return drawn;
  }
  return draw(Buffer.from(drawFavicon(name, '#a6192e')));
}

function draw(image: string | Buffer): Promise<Buffer> {
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp(image, { density: 288 }).resize(size, size, { fit: 'contain', background }).png().toBuffer();
}
