import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../../../src/build/slices/agree.ts';
import type { FoundSlice, SliceDescription } from '../../../../src/build/slices/description.ts';
import { SliceRefusal } from '../../../../src/build/slices/refusal.ts';

const identity = { generator: 'g', content: 'c', site: 'https://vidu.vn', base: '/', until: '2023-09-02T08:00' };

function aSlice(number: number, changes: Partial<SliceDescription['identity']> = {}, of = 3): FoundSlice {
  const description: SliceDescription = {
    number,
    of,
    identity: { ...identity, ...changes },
    counts: { articles: 0, photos: 0, pages: 0 },
    search: { articles: [], photos: [], sections: [], abbreviations: [], frequencies: [] },
    withdrawn: [],
    files: [],
  };
  return { folder: `/lat-${number}`, description };
}

describe('slices', () => {
  it('agree when they are all of one whole, in whatever order', () => {
    expect(() => checkAgreement([aSlice(2), aSlice(3), aSlice(1)])).not.toThrow();
    expect(() => checkAgreement([aSlice(1, {}, 1)])).not.toThrow();
  });

  it.each([
    ['one is missing', [aSlice(1), aSlice(3)], 'Thiếu lát 2/3: phải đủ mọi lát mới ghép được.'],
    ['two are missing', [aSlice(2)], 'Thiếu lát 1/3, 3/3'],
    ['one is there twice', [aSlice(1), aSlice(2), aSlice(2), aSlice(3)], 'Lát 2/3 có hai lần: /lat-2 và /lat-2.'],
    ['they were dealt otherwise', [aSlice(1), aSlice(2, {}, 4)], 'không được chia thành cùng một số lát'],
    ['the generator is another', [aSlice(1), aSlice(2, { generator: 'x' })], 'hai phiên bản Vankho'],
    ['the content is another', [aSlice(1), aSlice(2, { content: 'x' })], '/lat-1 và /lat-2 được dựng từ hai nội dung'],
    ['the site is another', [aSlice(1), aSlice(2, { site: 'https://khac.vn' })], '(--site)'],
    ['the base is another', [aSlice(1), aSlice(2, { base: '/x/' })], '(--base)'],
    ['something came out in between', [aSlice(1), aSlice(2, { until: null })], 'với cùng một --now'],
  ])('are refused when %s', (_, given, sentence) => {
    const check = (): void => checkAgreement(given);
    expect(check).toThrow(SliceRefusal);
    expect(check).toThrow(sentence);
  });
});
