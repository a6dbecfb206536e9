import { describe, expect, it } from 'vitest';
import { placeToneOnLast } from '../../../bench/search/spellings.ts';
import { placeTone } from '../../../src/lib/vietnamese/tone.ts';

describe('the newer tone placement', () => {
  it.each([
    ['Ủy ban, hòa bình, khỏe', 'Uỷ ban, hoà bình, khoẻ'],
    ['THỦY LŨY', 'THUỶ LUỸ'],
    ['hoà uỷ', 'hoà uỷ'],
    ['hoàn, thuyền, quý, của, mùa, tòng', 'hoàn, thuyền, quý, của, mùa, tòng'],
  ])('writes %s as %s', (classic, newer) => {
    expect(placeToneOnLast(classic)).toBe(newer);
  });

  it('is undone by the classic one', () => {
    const text = 'ngụy trụy tùy lũy đóa hòa xõe họa tòe';
    expect(placeTone(placeToneOnLast(text))).toBe(text);
  });

  it('takes decomposed text', () => {
    expect(placeToneOnLast('hòa'.normalize('NFD'))).toBe('hoà');
  });
});
