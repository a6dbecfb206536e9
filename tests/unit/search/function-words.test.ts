import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../../../src/lib/search/function-words.ts';
import { wordsOf } from '../../../src/lib/search/query.ts';

const left = (text: string) =>
  wordsOf(text)
    .filter((word) => !isFunctionWord(word))
    .map(({ form }) => form)
    .join(' ');

describe('isFunctionWord', () => {
  it('knows the words of a question that say nothing, in either tone placement and case', () => {
    expect(left('Báo cáo viên là gì và Ở ĐÂU')).toBe('báo cáo viên');
    expect(left('của các những được'.normalize('NFD'))).toBe('');
  });

  it('knows them in a question without marks', () => {
    expect(left('bao cao vien la gi')).toBe('cao vien');
  });

  it('keeps a word whose marks make it another: vá is not và', () => {
    expect(left('vá lốp, lã chã, gì')).toBe('vá lốp lã chã');
  });
});
