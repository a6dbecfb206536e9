import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeTelex } from '../../../bench/search/telex.ts';
import { isVietnameseSyllable, spellSyllable } from '../../../src/lib/vietnamese/syllable.ts';
import { readTelex, readVni } from '../../../src/lib/vietnamese/typing.ts';
import { anyText } from './any-text.ts';

const onsets = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch',
  'êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oan oang oanh oao oay',
  'oăc oăn oăng oăt oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uât uây uc uê uêch',
  'uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn',
  'ương ươp ươt ươu ưt ưu y yêm yên yêt yêu ynh',
].flatMap((line) => line.split(' '));
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

/** Not `oong`: in Telex `oo` is `ô`, so that its keys give another word. */
const anySyllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...rimes), fc.constantFrom(...tones))
  .map(([onset, rime, tone]) => spellSyllable(onset + rime, tone))
  .filter((syllable) => syllable !== undefined);

/** Every digit right behind its letter. */
function typeVni(syllable: string): string {
  const marks = '\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306';
  const letters = syllable.replaceAll('đ', 'd9').normalize('NFD');
  return letters.replace(/[\u0300-\u036f]/g, (mark) => String(marks.indexOf(mark) + 1));
}

/** The tone's key, moved from the end of the syllable to behind the last vowel. */
const toneAtVowel = (keys: string): string => keys.replace(/([aeiouyw])([a-z]*)([sfrxj])$/, '$1$3$2');

describe('reading Telex', () => {
  it.each([
    ['ddarng uyr', 'đảng ủy'],
    ['DDangr UYR', 'Đảng ỦY'],
    ['DDANGR', 'ĐẢNG'],
    ['Hoaf Binhf', 'Hòa Bình'],
    ['hofa hoaf', 'hòa hòa'],
    ['ury uyr', 'ủy ủy'],
    ['dduwowngf dduongwf duwowngfd duongwdf', 'đường đường đường đường'],
    ['tw thw giwx nwowcs', 'tư thư giữ nước'],
    ['thuowr quawn hoawcj muwa muaw luwu', 'thuở quăn hoặc mưa mưa lưu'],
    ['toanf quoocs quocos', 'toàn quốc quốc'],
    ['ngoeof', 'ngoèo'],
    ['DDawsk Lawsk', 'Đắk Lắk'],
    ['nawm 2023: hooij nghij, “covid”', 'năm 2023: hội nghị, “covid”'],
    ['Đảng uyr', 'Đảng ủy'],
  ])('makes %s into %s', (keys, text) => {
    expect(readTelex(keys)).toBe(text);
  });

  it.each(['an', '2023', 'covid', 'UBND', 'facebook', 'pass', 'Đảng ủy', 'dang', 'đuờng', 'covid19s', ''])(
    'leaves %j',
    (text) => {
      expect(readTelex(text)).toBeUndefined();
    },
  );

  it('gives back every syllable, the tone typed at the end or behind the vowel', () => {
    fc.assert(
      fc.property(anySyllable, (syllable) => {
        const keys = typeTelex(syllable);
        expect(readTelex(keys) ?? keys).toBe(syllable);
        expect(readTelex(toneAtVowel(keys)) ?? keys).toBe(syllable);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('reading VNI', () => {
  it.each([
    ['d9a3ng uy3', 'đảng ủy'],
    ['dang93 d9ang3 d9a3ng', 'đảng đảng đảng'],
    ['D9A3NG Uy3', 'ĐẢNG Ủy'],
    ['d9u7o7ng2 d9uong72 duong972', 'đường đường đường'],
    ['tu7 thuo73 qua8n mu7a hoa8c5', 'tư thuở quăn mưa hoặc'],
    ['quo61c toan2 tie6ng1', 'quốc toàn tiếng'],
    ['o73 d9a6u', 'ở đâu'],
    ['na8m 2023: ho6i5 nghi5, “covid19”', 'năm 2023: hội nghị, “covid19”'],
  ])('makes %s into %s', (keys, text) => {
    expect(readVni(keys)).toBe(text);
  });

  it.each([
    'an',
    '2023',
    'covid19',
    'a4',
    'A1',
    'U17',
    'u23',
    'h5n1',
    't6an',
    'a66',
    'tan7',
    '5g',
    'g20',
    'q1',
    'Đảng ủy',
  ])('leaves %s', (text) => {
    expect(readVni(text)).toBeUndefined();
  });

  it('gives back every syllable, the tone typed at the end or behind the vowel', () => {
    const severalLetters = anySyllable.filter((syllable) => syllable.length > 1);
    fc.assert(
      fc.property(severalLetters, (syllable) => {
        const keys = typeVni(syllable);
        const toneLast = keys.replace(/([1-5])(.*)$/, '$2$1');
        expect(readVni(keys) ?? keys).toBe(syllable);
        expect(readVni(toneLast) ?? keys).toBe(syllable);
      }),
      { numRuns: 2000 },
    );
  });
});

describe.each([
  ['Telex', readTelex],
  ['VNI', readVni],
])('reading %s', (_, read) => {
  it('gives the same for decomposed text, and changes nothing but words that become syllables', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = read(text);
        expect(read(text.normalize('NFD'))).toBe(result);
        if (result === undefined) return;
        const before = text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u);
        const after = result.split(/[^\p{L}\p{M}\p{N}]+/u);
        expect(after).toHaveLength(before.length);
        expect(after.filter((word, at) => word !== before[at] && !isVietnameseSyllable(word))).toEqual([]);
      }),
    );
  });

  it.each(['a', 'w', 'uwo', 'd', 'd9', 'u7o7', 'uwowngf ', '1'])('comes to an end with very many of %j', (piece) => {
    expect(() => read(piece.repeat(100_000))).not.toThrow();
  });
});
