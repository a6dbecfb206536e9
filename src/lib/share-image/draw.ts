import { type ShareCard, shareImageSize } from './card.ts';
import { type Frame, setLines } from './lines.ts';
import { drawableText, type Letters, outlineText } from './outline.ts';

const { width, height } = shareImageSize;
const margin = 88;
const bandHeight = 170;
const room = width - 2 * margin;

/** Ems between lines: capitals with two marks stand 1.03 above, `ợ` and `y` 0.25 below. */
const leading = 1.3;
const capital = 0.67;

const heading: Frame = {
  width: room,
  sizes: [
    ...[[128, 2] as const, [112, 2] as const, [96, 3] as const, [84, 3] as const, [72, 3] as const],
    ...[[62, 4] as const, [54, 4] as const, [46, 5] as const],
  ],
};
const band: Frame = { width: room, sizes: [[52, 1] as const, [46, 1] as const, [40, 1] as const, [34, 2] as const] };

const paper = '#fdfcf9';
const ink = '#1a1a1a';
const onBand = '#fff';

/**
 * A share image: the heading large on paper, what stands behind it in a band of the newsroom's colour. Its text is
 * outlines, so that it looks the same whatever fonts a machine has.
 *
 * @returns SVG, 1200 × 630
 */
export function drawShareImage(card: ShareCard, letters: Letters): string {
  const bandTop = height - bandHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect y="${bandTop}" width="${width}" height="${bandHeight}" fill="${card.colour}"/>`,
    `<rect x="${margin}" y="0" width="112" height="14" fill="${card.colour}"/>`,
    drawText(card.heading, { frame: heading, left: margin, middle: (14 + bandTop) / 2, fill: ink, letters }),
    drawText(card.band, { frame: band, left: margin, middle: bandTop + bandHeight / 2, fill: onBand, letters }),
    '</svg>',
  ].join('');
}

/** Where a text stands in a picture, and how. */
export interface TextPlace {
  frame: Frame;
  /** Pixels from the left. */
  left: number;
  /** What the lines stand around, from the top. */
  middle: number;
  fill: string;
  letters: Letters;
}

/** A text as outlines, in as many lines as its frame gives it: a piece of SVG. */
export function drawText(text: string, { frame, left, middle, fill, letters }: TextPlace): string {
  const { unitsPerEm } = letters;
  const widthOf = (line: string): number => outlineText(line, letters).width / unitsPerEm;
  const { size, lines } = setLines(drawableText(text, letters), frame, widthOf);
  const first = middle + (size * capital - size * leading * (lines.length - 1)) / 2;
  const scale = size / unitsPerEm;
  return lines
    .map((line, index) => {
      const baseline = Math.round(first + index * size * leading);
      const paths = outlineText(line, letters).paths.map(
        ({ x, path }) => `<path transform="translate(${x})" d="${path}"/>`,
      );
      return `<g fill="${fill}" transform="translate(${left} ${baseline}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
    })
    .join('');
}
