import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/lib/article/reading-time.ts';

/** A paragraph of so many syllables. */
function paragraph(syllables: number): string {
  return `<p>${Array.from({ length: syllables }, () => 'tiếng').join(' ')}.</p>\n`;
}

describe('readingMinutes', () => {
  it.each([
    [0, 1],
    [1, 1],
    [374, 1],
    [375, 2],
    [1000, 4],
  ])('takes %i syllables for %i minutes', (syllables, minutes) => {
    expect(readingMinutes(paragraph(syllables))).toBe(minutes);
  });

  it('counts syllables that only tags part', () => {
    expect(readingMinutes('<td>Đảng</td><td>ủy</td>'.repeat(250))).toBe(2);
  });

  it('counts no tags, no attributes even with > in them, no entities and no dashes', () => {
    const picture = '<img alt="bến > đò buổi sáng sớm" src="a.jpg"> – &#x26; &amp; … ';
    expect(readingMinutes(picture.repeat(1000))).toBe(1);
  });

  it('counts a date or a number as one', () => {
    expect(readingMinutes('“3/8/2023 '.repeat(500))).toBe(2);
  });
});
