import { placeTone } from '../../src/lib/vietnamese/tone.ts';
import { typeTelex } from './telex.ts';

/** The other ways in which readers write a query with marks; each must find what the plain form finds. */
export const spellings = {
  'dấu kiểu cũ': (query) => placeTone(query.normalize('NFC')),
  'dấu kiểu mới': placeToneOnLast,
  NFD: (query) => query.normalize('NFD'),
  'CHỮ HOA': (query) => query.toLocaleUpperCase('vi'),
  Telex: typeTelex,
} satisfies Record<string, (query: string) => string>;

/**
 * Puts the tone mark of open syllables in `oa`, `oe` and `uy` on the last vowel, as schoolbooks do: the reverse of
 * `placeTone`.
 *
 * @example placeToneOnLast('Ủy ban, hòa bình, khỏe') // 'Uỷ ban, hoà bình, khoẻ'
 */
export function placeToneOnLast(text: string): string {
  return text.normalize('NFC').replace(openSyllable, (classic: string) => {
    const [first = '', second = ''] = classic;
    const [base = '', tone = ''] = first.normalize('NFD');
    return base + (second + tone).normalize('NFC');
  });
}

const openSyllable = /(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![\p{L}\p{M}])/gu;
