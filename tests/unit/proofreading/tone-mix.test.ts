import { expect, it } from 'vitest';
import { findToneMix } from '../../../src/lib/proofreading/tone-mix.ts';

it('names the first word of the rarer placement, one of the other, and how many there are', () => {
  const text = 'Hòa bình, khỏe, Ủy ban; văn hoá.';
  expect(findToneMix(text)).toEqual([
    {
      code: 'mixed-tone',
      offset: text.indexOf('hoá'),
      details: { text: 'hoá', other: 'Hòa', count: '1', others: '3' },
    },
  ]);
});

it.each([
  'hòa, khỏe, thủy, quý, quỳ, hoàn, thuyền, Noé',
  'hoà, khoẻ, thuỷ, quý, quỳ, hoàn, thuyền, Boé',
  'Không có từ nào như thế.',
])('says nothing of a text that keeps to one: %s', (text) => {
  expect(findToneMix(text)).toEqual([]);
});
