import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeClass, shapeRatio, shapes } from '../../../src/lib/photo/shape.ts';

describe('shapeClass', () => {
  it('is the nearest shape', () => {
    expect(shapeClass(3000, 2000)).toBe('shape-150');
    expect(shapeClass(2000, 3000)).toBe('shape-70');
    expect(shapeClass(1920, 1080)).toBe('shape-178');
    expect(shapeClass(20_000, 3)).toBe('shape-300');
    expect(shapeClass(1, 9999)).toBe('shape-50');
  });

  it('cuts off at most a tenth of what is neither a tower nor a panorama', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 3000 }), (width) => {
        const ratio = shapeRatio(shapeClass(width, 1000)) / (width / 1000);
        expect(Math.min(ratio, 1 / ratio)).toBeGreaterThan(0.9);
      }),
    );
  });

  it('has its rule in the style sheet', () => {
    const css = readFileSync(new URL('../../../src/styles/wall.css', import.meta.url), 'utf8');
    const rules = [...css.matchAll(/\.shape-(\d+) \{\s*--shape: ([\d.]+);/g)].map(([, name, value]) => [name, value]);
    expect(rules).toEqual(shapes.map((shape) => [String(shape), String(shape / 100)]));
  });
});
