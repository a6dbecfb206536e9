import { foldKey } from '../../lib/vietnamese/fold.ts';

/**
 * The key by which spellings of a category are one: marks, case and punctuation apart.
 *
 * @example
 * categoryKey('Sức khoẻ') === categoryKey('suc-khoe') // 'suc khoe'
 */
export function categoryKey(name: string): string {
  return foldKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
