import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { makeOutlines } from '../../../src/styles/fonts/outline.mjs';

it('keeps the outlines of letters as the script takes them from the font', async () => {
  for (const [name, json] of await makeOutlines()) {
    const stored = await readFile(new URL(`../../../src/styles/fonts/${name}`, import.meta.url), 'utf8');
    expect(stored === json, name).toBe(true);
  }
});
