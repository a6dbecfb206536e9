import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapLines } from '../../../src/lib/proofreading/line-map.ts';

it('gives the line and column of each place, as counting to it would', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a\r\n😀]{0,30}$/u), (text) => {
      const place = mapLines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const before = text.slice(0, offset).split('\n');
        expect(place(offset)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      }
    }),
  );
});
