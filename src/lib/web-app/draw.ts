import type { ShareCard } from '../share-image/card.ts';
import { drawText } from '../share-image/draw.ts';
import { drawableText, type Letters, outlineText } from '../share-image/outline.ts';

/** Height of capitals, in ems. */
const capital = 0.67;

/**
 * An icon for a newsroom that has drawn none: the first letter of its name on its colour, up to the edges, so that a device may cut it to any
 * shape. The letter is an outline: it looks the same whatever fonts a machine has.
 *
 * @param size pixels
 * @param letterSize of the icon, from 0 to 1
 * @returns SVG
 */
export function drawAppIcon(name: string, colour: string, size: number, letterSize: number, letters: Letters): string {
  const first = /\p{L}/u.exec(name.normalize('NFC'))?.[0].toLocaleUpperCase('vi') ?? 'V';
  const { paths, width } = outlineText(drawableText(first, letters), letters);
  const em = (size * letterSize) / capital;
  const scale = em / letters.unitsPerEm;
  const left = Math.round((size - width * scale) / 2);
  const baseline = Math.round((size + em * capital) / 2);
  const shapes = paths.map(({ x, path }) => `<path transform="translate(${x})" d="${path}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">`,
    `<rect width="${size}" height="${size}" fill="${colour}"/>`,
    `<g fill="#fff" transform="translate(${left} ${baseline}) scale(${scale} ${-scale})">${shapes}</g>`,
    '</svg>',
  ].join('');
}

const paper = '#fdfcf9';
const ink = '#1a1a1a';
const line = '#dcd8d0';

/**
 * A picture of the site for whoever is asked to install it: its name and what it is, above lines that stand for its news. A true picture
 * of the front page would change with each article.
 *
 * @returns SVG
 */
export function drawScreen(card: ShareCard, size: { width: number; height: number }, letters: Letters): string {
  const { width, height } = size;
  const margin = Math.round(Math.min(width, height) / 14);
  const room = width - 2 * margin;
  const masthead = Math.round(height * (width > height ? 0.32 : 0.22));
  const band = Math.round(masthead * 0.28);
  const nameSizes = [0.13, 0.105, 0.085, 0.07].map((share) => Math.round(Math.min(room, 900) * share));
  const name = { width: room, sizes: nameSizes.map((each, index) => [each, index < 2 ? 1 : 2] as const) };
  const about = { width: room, sizes: [0.5, 0.42, 0.34, 0.27].map((share) => [Math.round(band * share), 1] as const) };
  const top = masthead + band + margin;
  const columns = width > height ? 3 : 1;
  const gap = margin;
  const column = Math.floor((room - gap * (columns - 1)) / columns);
  const block = Math.round(column * 0.95);
  const rows = Math.max(1, Math.floor((height - top) / block));
  const blocks = Array.from({ length: columns * (rows + 1) }, (_, index) => {
    const x = margin + (index % columns) * (column + gap);
    return drawStory(x, top + Math.floor(index / columns) * block, column, card.colour);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...blocks,
    `<rect y="${masthead}" width="${width}" height="${band}" fill="${card.colour}"/>`,
    drawText(card.heading, { frame: name, left: margin, middle: masthead / 2, fill: ink, letters }),
    drawText(card.band, { frame: about, left: margin, middle: masthead + band / 2, fill: '#fff', letters }),
    '</svg>',
  ].join('');
}

/** A photograph and four lines. */
function drawStory(x: number, y: number, width: number, colour: string): string {
  const photo = Math.round(width * 0.5);
  const step = Math.round(width * 0.075);
  const lines = [1, 0.8, 0.94, 0.6].map((share, index) => {
    const place = y + photo + step * (index + 0.7);
    const fill = index < 2 ? ink : line;
    return `<rect x="${x}" y="${Math.round(place)}" width="${Math.round(width * share)}" height="${Math.round(step / 3)}" fill="${fill}"/>`;
  });
  return `<rect x="${x}" y="${y}" width="${width}" height="${photo}" fill="${colour}" fill-opacity=".18"/>${lines.join('')}`;
}
