import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearestTone, toneClass, tones } from '../../../src/lib/photo/tone.ts';

const pixels = (...colours: number[][]) => Uint8Array.from(colours.flat());

describe('nearestTone', () => {
  it('finds each tone of the palette again', () => {
    tones.forEach((tone, index) => {
      expect(nearestTone(pixels([...tone], [...tone]))).toBe(index);
    });
  });

  it('goes by the mean of all pixels', () => {
    expect(nearestTone(pixels([0, 0, 0], [255, 255, 255]))).toBe(2);
    expect(nearestTone(pixels([10, 60, 150], [60, 70, 60]))).toBe(12);
  });

  it('takes a picture without pixels for a dark one', () => {
    expect(nearestTone(pixels())).toBe(0);
  });
});

describe('toneClass', () => {
  it('has its rule in the style sheet', () => {
    const css = readFileSync(new URL('../../../src/styles/tone.css', import.meta.url), 'utf8');
    const rules = [...css.matchAll(/\.(tone-\d+) \{\s*background: (#[0-9a-f]{6});/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const hex = (tone: readonly number[]) => `#${tone.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    expect(rules).toEqual(tones.map((tone, index) => [toneClass(index), hex(tone)]));
  });
});
