import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { letters, makeFonts } from '../../../src/styles/fonts/subset.mjs';

it('keeps the fonts as the script cuts them, at most 45 KB together', async () => {
  let size = 0;
  for (const [name, bytes] of await makeFonts()) {
    const stored = await readFile(new URL(`../../../src/styles/fonts/${name}`, import.meta.url));
    expect(stored.equals(bytes), name).toBe(true);
    size += stored.length;
  }
  expect(size).toBeLessThanOrEqual(45 * 1024);
});

it('has every Vietnamese letter with every tone, composed and as marks of their own', () => {
  const all = letters.latin + letters.vietnamese;
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const written = [...'aăâeêioôơuưyđ'].flatMap((vowel) => tones.map((tone) => (vowel === 'đ' ? vowel : vowel + tone)));
  for (const letter of [...written, ...written.map((each) => each.toUpperCase())]) {
    expect(all, letter).toContain(letter.normalize('NFC'));
  }
  for (const tone of tones) expect(all).toContain(tone);
});
