import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registerTerms } from '../../../src/lib/archive/terms.ts';
import { anyText } from '../vietnamese/any-text.ts';

const met = (...names: string[]) => names.map((name, index) => ({ name, at: `bai-${index + 1}.md` }));

describe('registerTerms', () => {
  it('gives a name the slug that it spells without marks', () => {
    const { terms, slugOf } = registerTerms([], met('Giao Tuyến'));
    expect(terms).toEqual([{ slug: 'giao-tuyen', name: 'Giao Tuyến' }]);
    expect(slugOf('Giao Tuyến')).toBe('giao-tuyen');
    expect(slugOf('Người Lạ')).toBeUndefined();
  });

  it.each([
    ['case', 'Hòa Bình', 'HÒA BÌNH'],
    ['tone placement', 'Hòa Bình', 'Hoà Bình'],
    ['Unicode form', 'Đỗ Đức', 'Đỗ Đức'.normalize('NFD')],
    ['the kind of Đ', 'Đỗ Đức', '\u00d0ỗ Đức'],
    ['marks no eye can see', 'Đỗ Đức', 'Đỗ\u200b Đức\ufeff'],
    ['spaces', 'Đỗ Đức', ' Đỗ \u00a0Đức'],
  ])('takes names that differ only in %s for one, called as it was met first', (_, first, second) => {
    const { terms, clashes, slugOf } = registerTerms([], met(first, second));
    expect(clashes).toEqual([]);
    expect(terms.map(({ name }) => name)).toEqual([first]);
    expect(slugOf(second)).toBe(slugOf(first));
  });

  it('does not make one of two people whose names fold alike, but says where they meet', () => {
    const { terms, clashes } = registerTerms([], met('Thành Chung', 'Thanh Chung', 'Thanh Chung'));
    expect(terms).toHaveLength(1);
    expect(clashes).toEqual([
      { name: 'Thanh Chung', other: 'Thành Chung', at: 'bai-2.md' },
      { name: 'Thanh Chung', other: 'Thành Chung', at: 'bai-3.md' },
    ]);
  });

  it('tells them apart once one of them is declared', () => {
    const declared = [{ slug: 'thanh-chung-2', name: 'Thanh Chung', description: 'Cộng tác viên.' }];
    const { clashes, slugOf, terms } = registerTerms(declared, met('Thành Chung', 'thanh chung'));
    expect(clashes).toEqual([]);
    expect([slugOf('Thành Chung'), slugOf('Thanh Chung')]).toEqual(['thanh-chung', 'thanh-chung-2']);
    expect(terms).toContainEqual(declared[0]);
  });

  it('does not give the slug of a declared name to another', () => {
    const { clashes } = registerTerms([{ slug: 'lan-anh', name: 'Nguyễn Lan Anh' }], met('Lân Anh'));
    expect(clashes).toEqual([{ name: 'Lân Anh', other: 'Nguyễn Lan Anh', at: 'bai-1.md' }]);
  });

  it('says of a name without letters that it has no address, unless it is declared', () => {
    expect(registerTerms([], met('***')).clashes).toEqual([{ name: '***', other: undefined, at: 'bai-1.md' }]);
    expect(registerTerms([{ slug: 'ba-sao', name: '***' }], met('***')).clashes).toEqual([]);
  });

  it.each([
    ['Côn', 'con'],
    ['NUL', 'nul'],
    ['aux', 'aux'],
    ['COM1', 'com1'],
    ['Lpt9', 'lpt9'],
  ])('says of %s that its address is kept for a device of Windows, unless it is declared', (name, reserved) => {
    const { clashes, terms } = registerTerms([], met(name, `${name} Sơn`));
    expect(clashes).toEqual([{ name, reserved, at: 'bai-1.md' }]);
    expect(terms.map(({ name }) => name)).toEqual([`${name} Sơn`]);
    expect(registerTerms([{ slug: `tac-gia-${reserved}`, name }], met(name)).clashes).toEqual([]);
  });

  it('lists names in the order of the Vietnamese alphabet', () => {
    const { terms } = registerTerms([], met('Đỗ Đức', 'Êm', 'An', 'Dũng', 'Ánh', 'Ăng'));
    expect(terms.map(({ name }) => name)).toEqual(['An', 'Ánh', 'Ăng', 'Dũng', 'Đỗ Đức', 'Êm']);
  });

  it('gives every name either a slug or a clash, and no slug to two names', () => {
    fc.assert(
      fc.property(fc.array(anyText), (names) => {
        const { terms, slugOf, clashes } = registerTerms([], met(...names));
        const clashing = new Set(clashes.map(({ name }) => name));
        for (const name of names) expect(slugOf(name) === undefined).toBe(clashing.has(name));
        expect(new Set(terms.map(({ slug }) => slug)).size).toBe(terms.length);
      }),
    );
  });
});
