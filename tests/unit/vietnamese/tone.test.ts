import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { placeTone } from '../../../src/lib/vietnamese/tone.ts';
import { anyText } from './any-text.ts';

describe('placeTone', () => {
  it.each([
    ['hoà hoá hoả hoã hoạ', 'hòa hóa hỏa hõa họa'],
    ['thuỳ thuý thuỷ thuỹ thuỵ', 'thùy thúy thủy thũy thụy'],
    ['loè loé khoẻ xoẽ oẹ', 'lòe lóe khỏe xõe ọe'],
    ['uỷ uý oà', 'ủy úy òa'],
    ['nguỵ, nhuỵ; truỵ! tuỳ? (luỹ) đoá', 'ngụy, nhụy; trụy! tùy? (lũy) đóa'],
    ['ngoẻo ngoẻ', 'ngoẻo ngỏe'],
    ['Thừa Thiên-Huế – Hoà', 'Thừa Thiên-Huế – Hòa'],
  ])('writes %s as a newsroom does', (newer, classic) => {
    expect(placeTone(newer)).toBe(classic);
  });

  it.each([
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Hoà Bình', 'Hòa Bình'],
    ['Uỷ ban', 'Ủy ban'],
    ['ĐOÁ', 'ĐÓA'],
    ['THUỶ', 'THỦY'],
    ['Khoẻ', 'Khỏe'],
    ['uỶ', 'ủY'],
  ])('keeps the case of %s', (newer, classic) => {
    expect(placeTone(newer)).toBe(classic);
  });

  it.each(['quý', 'quỳ', 'quỷ', 'quỹ', 'quỵ', 'Quý', 'QUỸ', 'quà', 'quạ', 'quẻ', 'quả'])(
    'does not break %s, where the u belongs to the q',
    (word) => {
      expect(placeTone(word)).toBe(word);
    },
  );

  it.each(['hoàn', 'toán', 'thuyền', 'quýt', 'huỳnh', 'khoẻn', 'loét', 'ngoài', 'xoáy', 'ngoáo', 'khuỷu', 'ngoèo'])(
    'leaves %s, whose syllable goes on',
    (word) => {
      expect(placeTone(word)).toBe(word);
    },
  );

  it.each(['gió', 'già', 'mùa', 'của', 'múi', 'bìa', 'tuổi', 'hòa', 'thủy', 'khỏe', 'Huế'])('leaves %s', (word) => {
    expect(placeTone(word)).toBe(word);
  });

  it.each(['Noé', 'Chloé', 'Zoé', 'canoé', 'Boé', 'naoà', 'Goethe', 'aloé', 'Samoà', 'wuý'])(
    'leaves %s, which is no Vietnamese syllable',
    (word) => {
      expect(placeTone(word)).toBe(word);
    },
  );

  it('changes every open syllable of a text and nothing else', () => {
    expect(placeTone('Chủ tịch Uỷ ban: “Sức khoẻ là quý nhất”, hoà thuận, toàn thể, thuỷ thủ.')).toBe(
      'Chủ tịch Ủy ban: “Sức khỏe là quý nhất”, hòa thuận, toàn thể, thủy thủ.',
    );
  });

  it('does nothing the second time and never changes the length, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = placeTone(normaliseText(text));
        expect(placeTone(once)).toBe(once);
        expect(once).toHaveLength(normaliseText(text).length);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });
});
