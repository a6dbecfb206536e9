import { normaliseText } from '../vietnamese/normalise.ts';
import { placeTone } from '../vietnamese/tone.ts';

/**
 * Writes text the way the search index holds it, records and queries alike: one Unicode form, one tone placement, and
 * `ḏ` (U+1E0F) for `đ`. Pagefind 1.6 folds marks by decomposition and `đ` does not decompose, so that `dang uy` would
 * find nothing on a page that says "Đảng ủy"; `ḏ` does, and no Vietnamese text uses it.
 *
 * @example
 * encodeForSearch('Đảng uỷ') // 'Ḏảng ủy'
 */
export function encodeForSearch(text: string): string {
  return placeTone(normaliseText(text)).replaceAll('đ', '\u1e0f').replaceAll('Đ', '\u1e0e');
}

/**
 * Undoes `encodeForSearch` in titles and excerpts on their way to the reader; tone placement stays as it was encoded.
 *
 * @param text encoded text, also in decomposed form (`d` + U+0331)
 */
export function decodeFromSearch(text: string): string {
  return text.replace(ENCODED_D, (letter) => (letter.startsWith('d') || letter === '\u1e0f' ? 'đ' : 'Đ'));
}

const ENCODED_D = /[\u1e0e\u1e0f]|[dD]\u0331/g;
