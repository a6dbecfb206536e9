import { foldForm, formsOf } from '../../lib/search/tokens.ts';

/**
 * Words that Kiwix would not find by what a reader types without marks: it takes marks off, but knows `đ` for a letter of its own
 * (libzim, `removeAccents`: lower case, NFD, without marks, NFC). As keywords of a page they bring the reader there.
 *
 * @returns words without marks, each once, sorted
 * @example
 * foldedKeywords('Đảng ủy xã họp') // ['dang']
 */
export function foldedKeywords(text: string): string[] {
  const forms = new Set(formsOf(text));
  const folded = [...forms].filter((form) => foldForm(form) !== foldAsKiwix(form)).map(foldForm);
  return [...new Set(folded)].sort();
}

/** Whether Kiwix finds a title by what a reader types without marks. */
export function isFoldedByKiwix(title: string): boolean {
  return foldedKeywords(title).length === 0;
}

function foldAsKiwix(form: string): string {
  return form
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
