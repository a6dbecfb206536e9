import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/lib/proofreading/edit.ts';
import { strokeDs } from '../../../src/lib/proofreading/stroked-d.ts';

it.each([
  ['\u00d0ồng Nai', 'Đồng Nai'],
  ['tỉnh \u00d0ẮK LẮK', 'tỉnh ĐẮK LẮK'],
  ['Q\u00d0-TTg, H\u00d0ND, \u00d0BQH', 'QĐ-TTg, HĐND, ĐBQH'],
  [`\u00d0${'ảng'.normalize('NFD')}`, `Đ${'ảng'.normalize('NFD')}`],
])('puts the letter of Vietnamese where it was meant: %s', (text, mended) => {
  expect(applyEdits(text, strokeDs(text))).toBe(mended);
});

it.each(['SIGUR\u00d0UR', 'Þór\u00d0ur', 'GAR\u00d0ABÆR', 'NJÖR\u00d0', 'Sigurðsson'])(
  'leaves %s to the Icelanders',
  (name) => {
    expect(strokeDs(name)).toEqual([]);
  },
);
