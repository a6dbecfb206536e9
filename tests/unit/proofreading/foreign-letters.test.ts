import { expect, it } from 'vitest';
import { findForeignLetters } from '../../../src/lib/proofreading/foreign-letters.ts';

it('finds a letter of another alphabet in a word that looks Latin', () => {
  expect(
    findForeignLetters('Một cuộс họp ở Нà Nội, Τây Ninh.').map(({ offset, details }) => [offset, details]),
  ).toEqual([
    [4, { text: 'cuộс', script: 'Kirin', letters: 'с' }],
    [15, { text: 'Нà', script: 'Kirin', letters: 'Н' }],
    [23, { text: 'Τây', script: 'Hy Lạp', letters: 'Τ' }],
  ]);
});

it.each(['Đại sứ Nga (Россия) nói', 'tia α, β-caroten, Δt', '5 μm, 3 Ωm', 'Ελλάδα', 'Hà Nội'])(
  'lets %s pass',
  (text) => {
    expect(findForeignLetters(text)).toEqual([]);
  },
);
