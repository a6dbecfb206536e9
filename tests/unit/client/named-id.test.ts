import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, namedId } from '../../../src/client/named-id.ts';
import { anyText } from '../vietnamese/any-text.ts';

describe('namedId', () => {
  it.each([
    ['#anh-c%E1%BB%95ng', 'anh-cổng'],
    ['#anh-100%25', 'anh-100%'],
    ['#anh-%E0%', 'anh-%E0%'],
    ['#anh-a#b', 'anh-a#b'],
    ['', ''],
  ])('of %s is %s', (hash, id) => expect(namedId(hash)).toBe(id));

  it('is found again by the fragment of any id, as a browser writes it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const id = `anh-${text.replace(/[\s\p{C}]+/gu, '-')}`;
        expect(namedId(new URL(fragmentOf(id), 'https://vidu.vn/').hash)).toBe(id);
      }),
    );
  });
});
