import { describe, expect, it } from 'vitest';
import { decodeLegacy } from '../../../../src/lib/vietnamese/legacy/decode.ts';
import { legacyEncodings } from '../../../../src/lib/vietnamese/legacy/encodings.ts';
import { asWindows1252, encodeLegacy, letters } from './encode.ts';

const capitals = letters.toUpperCase();

describe('decodeLegacy', () => {
  it.each(legacyEncodings)('gives back every small letter in %s', (encoding) => {
    expect(encodeLegacy(letters, encoding)).not.toBe(letters);
    for (const letter of letters) expect(decodeLegacy(encodeLegacy(letter, encoding), encoding)).toContain(letter);
  });

  it.each(legacyEncodings.filter((encoding) => encoding !== 'tcvn3'))('gives back every capital in %s', (encoding) => {
    for (const letter of capitals) expect(decodeLegacy(encodeLegacy(letter, encoding), encoding)).toContain(letter);
  });

  it('gives back the seven capitals of TCVN3, and small letters for the others', () => {
    expect(decodeLegacy(encodeLegacy('ĂÂĐÊÔƠƯ', 'tcvn3'), 'tcvn3')).toEqual(['ĂÂĐÊÔƠƯ']);
    expect(decodeLegacy(encodeLegacy('Ắ', 'tcvn3'), 'tcvn3')).toEqual(['ắ']);
  });

  it.each(legacyEncodings)('reads %s that was taken for Windows-1252', (encoding) => {
    for (const letter of letters + (encoding === 'tcvn3' ? '' : capitals)) {
      expect(decodeLegacy(asWindows1252(encodeLegacy(letter, encoding)), encoding)).toContain(letter);
    }
  });

  it('takes the case of VNI’s letters from the vowel, whatever that of its mark', () => {
    expect(decodeLegacy('Aên AÊn', 'vni')).toEqual(['Ăn Ăn']);
  });

  it('takes two marks of VNI for one vowel together', () => {
    expect(decodeLegacy('VEÂØ', 'vni')).toEqual(['VỀ']);
  });

  it('leaves what VNI and CP1258 cannot put on a letter', () => {
    expect(decodeLegacy('eé ù Ø 5ø', 'vni')).toEqual(['eé ù Ø 5ø']);
    expect(decodeLegacy('tì 5Ì þ', 'cp1258')).toEqual(['tì 5Ì þ']);
  });

  it('reads quotes and spaces of VISCII as themselves first, and as letters', () => {
    expect(decodeLegacy('“N\u00a0I”', 'viscii')).toEqual(['“N\u00a0I”', 'ỘNÕIỢ']);
  });
});
