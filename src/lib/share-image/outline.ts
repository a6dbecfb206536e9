import { foldMarks } from '../vietnamese/fold.ts';
import { normaliseText } from '../vietnamese/normalise.ts';

/** The letters of a font: `styles/fonts/outline.mjs` makes them. */
export interface Letters {
  unitsPerEm: number;
  /** Advance and SVG path, y upwards. */
  glyphs: Record<string, [advance: number, path: string]>;
  /** By how much pairs of ASCII letters stand closer, as a negative number. */
  kerns: Record<string, number>;
}

/** A line of text as outlines, in units of the font. */
export interface Outline {
  width: number;
  /** Where each letter begins, and its path; those that draw nothing are left out. */
  paths: { x: number; path: string }[];
}

/** The same text as the font can draw it: composed, on one line, without the characters that it lacks. */
export function drawableText(text: string, { glyphs }: Letters): string {
  const plain = normaliseText(text).replace(/\s+/g, ' ');
  return [...plain]
    .filter((letter) => glyphs[letter] !== undefined)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Turns a line into outlines. Letters with marks stand as close as those without.
 *
 * @param text as `drawableText` gives it
 */
export function outlineText(text: string, { glyphs, kerns }: Letters): Outline {
  const paths: Outline['paths'] = [];
  let x = 0;
  let before = '';
  for (const letter of text) {
    const [advance, path] = glyphs[letter] ?? [0, ''];
    const base = foldMarks(letter);
    x += kerns[before + base] ?? 0;
    if (path !== '') paths.push({ x, path });
    x += advance;
    before = base;
  }
  return { width: x, paths };
}
