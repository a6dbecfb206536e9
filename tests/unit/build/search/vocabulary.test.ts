import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../../src/build/search/vocabulary.ts';

describe('vocabularyOf', () => {
  const frequencies = new Map([
    ['xã', 9],
    ['đảng', 8],
    ['ủy', 4],
    ['hiếm', 2],
    ['lẻ', 1],
  ]);

  it('groups words by how common they are, in doublings', () => {
    expect(vocabularyOf(frequencies, 20)).toEqual(['lẻ', 'hiếm', 'ủy', 'xã đảng']);
    expect(vocabularyOf(new Map(), 0)).toEqual([]);
  });

  it('leaves out what is rare in a large archive', () => {
    expect(vocabularyOf(frequencies, 1000)).toEqual(['', '', 'ủy', 'xã đảng']);
  });

  it('offers neither numbers nor keys', () => {
    const odd = new Map(['2023', '17h08', '½', 'm2', 'x'.repeat(25), 'bình'].map((form) => [form, 4]));
    expect(vocabularyOf(odd, 10)).toEqual(['', '', 'bình']);
  });

  it('stays as it is when one more article holds a word, most times', () => {
    expect(vocabularyOf(new Map(frequencies).set('đảng', 9).set('ủy', 5), 20)).toEqual(vocabularyOf(frequencies, 20));
  });
});
