import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/lib/search/query.ts';
import { completions, nearestWord, readVocabulary } from '../../../src/lib/search/vocabulary.ts';

const known = readVocabulary(['binh bính hoáng tuyn', 'bỉnh hoan', '', 'hoàng bánh thủy', 'bình hòa tuyên', 'đảng ủy']);

function typed(text: string) {
  const [word] = wordsOf(text);
  if (word === undefined) throw new Error(`No word in ${text}.`);
  return word;
}

const nearest = (text: string) => nearestWord(typed(text), known);

describe('readVocabulary', () => {
  it('lists the words, the most common first, each with its fold', () => {
    expect(known.map(({ commonness }) => commonness)).toEqual([5, 5, 4, 4, 4, 3, 3, 3, 1, 1, 0, 0, 0, 0]);
    expect(known.find(({ form }) => form === 'đảng')).toEqual({ form: 'đảng', fold: 'dang', commonness: 5 });
    expect(readVocabulary([])).toEqual([]);
    expect(readVocabulary(['', ''])).toEqual([]);
  });
});

describe('nearestWord', () => {
  it.each([
    ['bìnhh', 'bình'],
    ['bìn', 'bình'],
    ['bnìh', 'bình'],
    ['hoàmg', 'hoàng'],
    ['tuyênn', 'tuyên'],
    ['đảngg', 'đảng'],
    ['dangg', 'đảng'],
    ['thuỷu', 'thủy'],
  ])('takes %s for a slip of %s', (text, word) => {
    expect(nearest(text)).toBe(word);
  });

  it('of equally near words takes the most common', () => {
    expect(nearest('bixh')).toBe('bình');
  });

  it('leaves marks right where they were typed', () => {
    expect(nearest('bỉnhh')).toBe('bỉnh');
  });

  it.each(['xyz', 'khôngthểnào', 'q', 'zz'])('takes %s for nothing', (text) => {
    expect(nearest(text)).toBeUndefined();
  });

  it('does not offer the word itself', () => {
    expect(nearest('bình')).not.toBe('bình');
  });
});

describe('completions', () => {
  const complete = (text: string, count = 10) => completions(typed(text), known, count);

  it('begin with what was typed, then the most common words', () => {
    expect(complete('ho')).toEqual(['ho', 'hòa', 'hoàng', 'hoan', 'hoáng']);
    expect(complete('ho', 2)).toEqual(['ho', 'hòa', 'hoàng']);
  });

  it('keep marks that were typed, and take any where none were', () => {
    expect(complete('bì')).toEqual(['bì', 'bình']);
    expect(new Set(complete('bin'))).toEqual(new Set(['bin', 'bình', 'bỉnh', 'bính', 'binh']));
    expect(complete('d')).toEqual(['d', 'đảng']);
    expect(complete('đ')).toEqual(['đ', 'đảng']);
  });

  it('hold a whole word once', () => {
    expect(complete('đảng')).toEqual(['đảng']);
  });

  it('are only what was typed when nothing goes on like it', () => {
    expect(complete('xyz')).toEqual(['xyz']);
  });
});
