import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeTelex } from '../../../bench/search/telex.ts';

describe('typing in Telex', () => {
  it.each([
    ['đảng ủy', 'ddangr uyr'],
    ['Đảng', 'Ddangr'],
    ['đường', 'dduwowngf'],
    ['hòa hoà', 'hoaf hoaf'],
    ['quyết nghị', 'quyeets nghij'],
    ['tuyên truyền miệng', 'tuyeen truyeenf mieengj'],
    ['ăn ở', 'awn owr'],
    ['ngã ngữ', 'ngax nguwx'],
    ['ẤN ĐỘ', 'AaNs DdOoj'],
  ])('writes %s as %s', (text, keys) => {
    expect(typeTelex(text)).toBe(keys);
  });

  it('takes decomposed text and the Icelandic Ð as what they mean', () => {
    expect(typeTelex('đảng ủy'.normalize('NFD'))).toBe('ddangr uyr');
    expect(typeTelex('\u00d0à')).toBe('Ddaf');
  });

  it('leaves signs, numbers and other languages alone', () => {
    expect(typeTelex('34-NQ/TW, München, señor, 5G!')).toBe('34-NQ/TW, München, señor, 5G!');
  });

  it('leaves plain ASCII as it is, whatever it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => typeTelex(text) === text));
  });

  it('leaves no Vietnamese mark', () => {
    const letter = fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàấẩẫậằéẻẽẹỉĩịọồổớờợụừửữựỳ ');
    fc.assert(
      fc.property(fc.string({ unit: letter }), (text) => {
        expect(typeTelex(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});
