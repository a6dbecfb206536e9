/** Red, green, blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * What stands in the place of a photograph until it is there. A palette of classes, because a strict content policy
 * forbids colours of one's own; `styles/tone.css` paints them. Index → colour: four greys, then six hues, dark and light.
 */
export const tones: readonly Colour[] = [
  [28, 30, 33],
  [86, 88, 90],
  [148, 149, 150],
  [218, 219, 220],
  [96, 44, 38],
  [190, 120, 104],
  [104, 78, 44],
  [200, 172, 128],
  [62, 76, 36],
  [146, 164, 104],
  [30, 78, 74],
  [112, 168, 164],
  [34, 62, 104],
  [126, 164, 208],
  [78, 52, 98],
  [170, 142, 190],
];

/**
 * The tone nearest to a photograph's mean colour.
 *
 * @param pixels red, green, blue of each pixel, 0 to 255
 * @returns index in `tones`
 */
export function nearestTone(pixels: Uint8Array): number {
  const mean = meanColour(pixels);
  let nearest = 0;
  tones.forEach((tone, index) => {
    if (distance(tone, mean) < distance(tones[nearest] ?? tone, mean)) nearest = index;
  });
  return nearest;
}

/** `tone-7`. */
export function toneClass(tone: number): string {
  return `tone-${tone}`;
}

function meanColour(pixels: Uint8Array): Colour {
  const sums: [number, number, number] = [0, 0, 0];
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    sums[0] += pixels[at] ?? 0;
    sums[1] += pixels[at + 1] ?? 0;
    sums[2] += pixels[at + 2] ?? 0;
  }
  const count = Math.max(1, Math.floor(pixels.length / 3));
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}

/** Squared, weighted as the eye sees (T. Riemersma, "Colour metric", compuphase.com). */
function distance([r1, g1, b1]: Colour, [r2, g2, b2]: Colour): number {
  const red = (r1 + r2) / 2;
  return (2 + red / 256) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (2 + (255 - red) / 256) * (b1 - b2) ** 2;
}
