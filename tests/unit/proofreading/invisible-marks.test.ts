import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/lib/proofreading/edit.ts';
import { nameOfMark, removeInvisible } from '../../../src/lib/proofreading/invisible-marks.ts';

it.each([
  'Hà\u200b Nội',
  'H\u00adà Nội',
  'Hà \u2060Nội',
  'Hà Nội\ufeff',
  'Hà \u200cNội',
  'Hà\u200d Nội',
  'Hà\u0001 Nội',
])('takes out what nobody sees: %j', (text) => {
  expect(applyEdits(text, removeInvisible(text))).toBe('Hà Nội');
});

it.each(['👩🏽\u200d🚒', '❤\ufe0f\u200d🔥', 'می\u200cخواهم', 'ภาษา\u200bไทย', '\ufeffđầu tệp', 'một\thai\r\n\u00a0ba'])(
  'leaves what has a meaning: %j',
  (text) => {
    expect(removeInvisible(text)).toEqual([]);
  },
);

it('names a mark as character tables do', () => {
  expect(nameOfMark('\u00ad')).toBe('U+00AD');
  expect(nameOfMark('\u200b')).toBe('U+200B');
});
