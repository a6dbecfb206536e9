import { expect, it } from 'vitest';
import { foldedKeywords, isFoldedByKiwix } from '../../../../src/pack/zim/kiwix-words.ts';

it('gives the words that hold đ without marks, each once', () => {
  expect(foldedKeywords('Đảng uỷ, ĐẢNG bộ xã Đồng Tâm họp; đảng viên')).toEqual(['dang', 'dong']);
});

it('knows đ in dirty text: decomposed, and the Icelandic letter', () => {
  expect(foldedKeywords('Ðảng ủy đường'.normalize('NFD'))).toEqual(['dang', 'duong']);
});

it('leaves to Kiwix what Kiwix folds itself', () => {
  expect(foldedKeywords('Hội nghị người ở ruộng, thuỷ lợi, 34-NQ/TW, café')).toEqual([]);
  expect(isFoldedByKiwix('Hội nghị tổng kết')).toBe(true);
  expect(isFoldedByKiwix('Đếm chim')).toBe(false);
});
