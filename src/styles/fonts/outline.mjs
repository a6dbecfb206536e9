import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { letters } from './subset.mjs';

const fileName = 'source-serif-4-700.json';

/**
 * The letters of headlines as outlines, for pictures that must look alike on machines with other fonts: for each letter its
 * advance and SVG path (y upwards), and by how much pairs of ASCII letters stand closer.
 *
 * @returns {Promise<Map<string, string>>} JSON by file name
 */
export async function makeOutlines() {
  const { resolve } = createRequire(import.meta.url);
  const glyphs = {};
  const kerns = {};
  let unitsPerEm = 0;
  for (const [script, text] of Object.entries(letters)) {
    const source = await readFile(
      resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-700-normal.woff2`),
    );
    const font = openFont(await subsetFont(source, text, { targetFormat: 'sfnt', noHinting: true }));
    unitsPerEm = font.face.upem;
    // Marks of their own are of no use: text is composed.
    for (const letter of new Set(text.replace(/\p{M}/gu, ''))) {
      const glyph = font.nominalGlyph(letter.codePointAt(0));
      if (glyph !== undefined) glyphs[letter] = [font.glyphHAdvance(glyph), font.glyphToPath(glyph)];
    }
    if (script === 'latin') Object.assign(kerns, kernsOf(font));
  }
  return new Map([[fileName, `${JSON.stringify({ unitsPerEm, glyphs, kerns })}\n`]]);
}

function openFont(bytes) {
  return new Font(new Face(new Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))));
}

function kernsOf(font) {
  const ascii = letters.latin.match(/[A-Za-z]/g);
  const kerns = {};
  for (const first of ascii) {
    for (const second of ascii) {
      const kern = widthOf(font, first + second) - widthOf(font, first) - widthOf(font, second);
      if (kern !== 0) kerns[first + second] = kern;
    }
  }
  return kerns;
}

function widthOf(font, text) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphPositions().reduce((width, { xAdvance }) => width + xAdvance, 0);
}

// `node src/styles/fonts/outline.mjs` writes them.
if (import.meta.main) {
  for (const [name, json] of await makeOutlines()) await writeFile(new URL(name, import.meta.url), json);
}
