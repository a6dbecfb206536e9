/**
 * The keys that type a Vietnamese text in Telex: what lands in a search box when the input method is off. Letters are
 * doubled or followed by `w`, the tone's letter ends the syllable. Case stays, added letters are small.
 *
 * @param text in any Unicode form
 * @see https://en.wikipedia.org/wiki/Telex_(input_method)
 * @example typeTelex('Đảng ủy Đường Lâm') // 'Ddangr uyr Dduwowngf Laam'
 */
export function typeTelex(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]+/gu, typeSyllable);
}

function typeSyllable(syllable: string): string {
  let tone = '';
  const letters = [...syllable].map((letter) => {
    if (strokedD.test(letter)) return letter === 'đ' ? 'dd' : 'Dd';
    const [base = '', ...marks] = letter.normalize('NFD');
    // Marks of other languages have no key: the letter came by pasting and stays.
    if (!vowel.test(base) || !marks.every((mark) => mark in toneKeys || mark in shapeKeys)) return letter;
    tone = marks.map((mark) => toneKeys[mark] ?? '').join('') || tone;
    const shape = marks.find((mark) => mark in shapeKeys);
    if (shape === undefined) return base;
    return base + (shape === circumflex ? base.toLowerCase() : shapeKeys[shape]);
  });
  return letters.join('') + tone;
}

/** `Ð` (U+00D0) is what dirty texts write for `Đ`. */
const strokedD = /[đĐ\u00d0]/;
const vowel = /[aeiouy]/i;
const circumflex = '\u0302';

/** Circumflex: the letter again; breve and horn: `w`. */
const shapeKeys: Record<string, string> = { [circumflex]: '', '\u0306': 'w', '\u031b': 'w' };

/** Grave, acute, hook, tilde, dot. */
const toneKeys: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
