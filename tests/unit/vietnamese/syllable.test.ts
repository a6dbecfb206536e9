import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable, spellSyllable } from '../../../src/lib/vietnamese/syllable.ts';
import { placeTone } from '../../../src/lib/vietnamese/tone.ts';
import { anyText } from './any-text.ts';

const words = (text: string): string[] => text.split(' ');

describe('a Vietnamese syllable', () => {
  it.each([
    ['the words of a headline', 'Đảng ủy xã Hòa Bình tổ chức hội nghị báo cáo viên quý ba'],
    ['rare rimes', 'khuya khuỷu ngoằn ngoèo quýnh huỵch thuở quở loét xoong moóc hươu'],
    ['gi and qu, which take their vowel along', 'gì gìn giêng giếng giết giữ già quý quốc quyển quà quê quân quỳnh'],
    ['y at its beginning', 'ý yêu yếm yến yết y'],
    ['k, gh and ngh before the vowels they belong to', 'kỷ kéo kết kìm ghế ghi nghề nghiêng ngành gánh cánh'],
    ['both placements of the tone', 'hòa hoà khỏe khoẻ ủy uỷ thúy thuý'],
    ['capitals', 'ĐƯỜNG Ủy UỶ Hoà QUỐC'],
    ['names of the highlands and the north', 'Đắk Đăk Lắk Kạn'],
  ])('may be %s', (_, text) => {
    expect(words(text).filter((word) => !isVietnameseSyllable(word))).toEqual([]);
  });

  it.each([
    ['other languages', 'covid facebook video show star new club zoom frank señor Noé'],
    ['two of them', 'Hànội côngty'],
    ['letters without a vowel', 'UBND đ ngh qu'],
    ['numbers and signs', '2023 a4 - '],
    ['a tone on the wrong vowel', 'đừơng qúy gìa họac'],
    ['two tones', 'đảngs hòà hóạ'],
    ['a stopped ending without sắc or nặng', 'cac mòt đươc đẻp lich hỏc'],
    ['c, g and ng before e, ê and i', 'cê cì gế ngề ngiêng cỵ'],
    ['k, gh and ngh before other vowels', 'ko kương ghà nghà'],
    ['c before oa, oe and uy, which is qu', 'coà cuý coé cuân'],
    ['gi before i, q without u', 'giì qa qì'],
    ['a rime of its own making', 'bêng ưong iơn âyn ơc'],
    ['yê behind another onset', 'tyên lyếu'],
  ])('is not %s', (_, text) => {
    expect(words(text).filter(isVietnameseSyllable)).toEqual([]);
  });

  it('is one by its letters, not by the text around them', () => {
    expect(isVietnameseSyllable('đảng ủy')).toBe(false);
    expect(isVietnameseSyllable('đảng.')).toBe(false);
    expect(isVietnameseSyllable('')).toBe(false);
  });

  it('is what it is in either placement and either case, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const form = text.normalize('NFC');
        expect(isVietnameseSyllable(placeTone(form))).toBe(isVietnameseSyllable(form));
        if (isVietnameseSyllable(form)) expect(isVietnameseSyllable(form.toUpperCase())).toBe(true);
      }),
    );
  });
});

describe('spelling a syllable', () => {
  it.each([
    ['đương', '\u0300', 'đường'],
    ['hoa', '\u0300', 'hòa'],
    ['hoan', '\u0300', 'hoàn'],
    ['ngoai', '\u0301', 'ngoái'],
    ['quy', '\u0301', 'quý'],
    ['uy', '\u0309', 'ủy'],
    ['khuyu', '\u0309', 'khuỷu'],
    ['gia', '\u0300', 'già'],
    ['gi', '\u0300', 'gì'],
    ['giêng', '\u0301', 'giếng'],
    ['ia', '\u0323', 'ịa'],
    ['mua', '\u0300', 'mùa'],
  ])('puts the tone of %s%s where newsrooms do: %s', (letters, tone, spelt) => {
    expect(spellSyllable(letters, tone)).toBe(spelt);
  });

  it('leaves the level tone unwritten', () => {
    expect(spellSyllable('đang')).toBe('đang');
  });

  it('refuses what is no syllable, or none with this tone', () => {
    expect(spellSyllable('covid', '\u0301')).toBeUndefined();
    expect(spellSyllable('cac')).toBeUndefined();
    expect(spellSyllable('cac', '\u0300')).toBeUndefined();
    expect(spellSyllable('cac', '\u0301')).toBe('các');
  });
});
