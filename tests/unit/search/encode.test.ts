import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFromSearch, encodeForSearch } from '../../../src/lib/search/encode.ts';
import { foldMarks } from '../../../src/lib/vietnamese/fold.ts';
import { normaliseText } from '../../../src/lib/vietnamese/normalise.ts';
import { placeTone } from '../../../src/lib/vietnamese/tone.ts';
import { anyText } from '../vietnamese/any-text.ts';

/** What Pagefind 1.6 does to marks: decompose, then drop them. It knows nothing of đ. */
const foldLikePagefind = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const withoutEncodedLetter = anyText.filter((text) => !/[\u1e0e\u1e0f]|[dD]\u0331/.test(normaliseText(text)));

describe('encodeForSearch', () => {
  it('finds Đảng ủy when the reader types dang uy', () => {
    expect(foldLikePagefind('Đảng ủy')).not.toBe('dang uy');
    expect(foldLikePagefind(encodeForSearch('Đảng ủy'))).toBe('dang uy');
  });

  it('takes the spellings of one word for one word', () => {
    const spellings = ['Đảng uỷ', 'Đảng ủy', '\u00d0ảng uỷ', 'Đả\u200bng uỷ', 'Đảng uỷ'.normalize('NFD')];
    expect(new Set(spellings.map(encodeForSearch))).toEqual(new Set(['\u1e0eảng ủy']));
  });

  it('keeps đ apart from d when the reader types the marks', () => {
    expect(encodeForSearch('đa')).not.toBe(encodeForSearch('da'));
  });

  it('gives the same for composed and decomposed text, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(encodeForSearch(text.normalize('NFD'))).toBe(encodeForSearch(text.normalize('NFC')));
      }),
    );
  });

  it('folds to the same letters as the text itself', () => {
    fc.assert(
      fc.property(withoutEncodedLetter, (text) => {
        expect(foldMarks(encodeForSearch(text))).toBe(foldMarks(normaliseText(text)));
      }),
    );
  });
});

describe('decodeFromSearch', () => {
  it('shows the reader the word as it is written', () => {
    expect(decodeFromSearch(encodeForSearch('Đường đến đảo'))).toBe('Đường đến đảo');
  });

  it('knows the encoded letter in pieces too', () => {
    expect(decodeFromSearch(encodeForSearch('Đường đến đảo').normalize('NFD')).normalize('NFC')).toBe('Đường đến đảo');
  });

  it('gives back every text but for normalisation and tone placement', () => {
    fc.assert(
      fc.property(withoutEncodedLetter, (text) => {
        expect(decodeFromSearch(encodeForSearch(text))).toBe(placeTone(normaliseText(text)));
      }),
    );
  });
});
