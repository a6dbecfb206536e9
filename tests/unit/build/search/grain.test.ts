import { describe, expect, it } from 'vitest';
import { grainOf } from '../../../../src/build/search/grain.ts';

const files = (settled: number, partBytes: number, isOpen = false) =>
  partBytes / grainOf(settled, isOpen).chunkBytes(partBytes);

describe('grainOf', () => {
  it('cuts an archive of any moderate size alike, an empty one too', () => {
    for (const settled of [0, 1, 3000]) {
      expect(grainOf(settled, false).headingsPerFile).toBe(grainOf(16_384, false).headingsPerFile);
      expect(files(settled, 1e6)).toBe(files(16_384, 1e6));
    }
  });

  it('cuts coarser only when the archive has doubled', () => {
    expect(grainOf(16_385, false).headingsPerFile).toBe(grainOf(32_768, false).headingsPerFile);
    expect(grainOf(32_769, false).headingsPerFile).toBeGreaterThan(grainOf(32_768, false).headingsPerFile);
    expect(files(100_000, 1e7)).toBeLessThan(files(10_000, 1e7));
  });

  it('cuts the part that the next article joins into few files', () => {
    for (const partBytes of [1e4, 1e5, 1e6]) expect(files(1_000_000, partBytes, true)).toBeLessThanOrEqual(32);
  });

  it('makes no file that is not worth a request', () => {
    for (const isOpen of [true, false]) expect(grainOf(0, isOpen).chunkBytes(100)).toBe(1024);
  });

  it('names each way of cutting by its headings: that number stands for it in the key of a part', () => {
    const numbers = Array.from(
      { length: 12 },
      (_, doublings) => grainOf(16_384 * 2 ** doublings, false).headingsPerFile,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
