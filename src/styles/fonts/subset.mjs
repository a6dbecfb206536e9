import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const precomposed = Array.from({ length: 0x1efa - 0x1ea0 }, (_, index) => String.fromCodePoint(0x1ea0 + index)).join(
  '',
);

/** What Vietnamese news is written in, by the source file that draws it; other letters come from the reader's fonts. */
export const letters = {
  latin:
    Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('') +
    'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý\u00a0©«°±²³·»½×‐‑–—‘’“”†•…‰′″‹›€™−',
  vietnamese: `${precomposed}ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0309\u0323`,
};

/** Each font of the site. Kerning shows in headlines alone and costs a quarter of a file. */
const fonts = [
  { family: 'source-serif-4', weight: 400, isKerned: false },
  { family: 'source-serif-4', weight: 700, isKerned: true },
  { family: 'be-vietnam-pro', weight: 500, isKerned: false },
];
// Marks upon marks; small capitals and old figures would double the files.
const features = ['ccmp', 'locl', 'mark', 'mkmk'];

/**
 * The fonts as they should stand in this folder.
 *
 * @returns {Promise<Map<string, Buffer>>} WOFF2 by file name
 */
export async function makeFonts() {
  const { resolve } = createRequire(import.meta.url);
  const files = new Map();
  for (const { family, weight, isKerned } of fonts) {
    for (const [script, text] of Object.entries(letters)) {
      const source = resolve(`@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff2`);
      const keepFeatures = isKerned && script === 'latin' ? [...features, 'kern'] : features;
      const choices = { targetFormat: 'woff2', keepFeatures, noHinting: true };
      files.set(`${family}-${script}-${weight}.woff2`, await subsetFont(await readFile(source), text, choices));
    }
  }
  return files;
}

// `node src/styles/fonts/subset.mjs` writes them.
if (import.meta.main) {
  for (const [name, bytes] of await makeFonts()) await writeFile(new URL(name, import.meta.url), bytes);
}
