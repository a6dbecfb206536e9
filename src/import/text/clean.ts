import { normaliseText } from '../../lib/vietnamese/normalise.ts';

const windows1252 = new TextDecoder('windows-1252');

/**
 * Text as it may be published: normalised, no halves of surrogate pairs, old page and line breaks turned into `\n`.
 *
 * U+0080–U+009F are what Windows-1252 read as Latin-1 leaves behind (quotes, dashes); they become what was meant, as
 * browsers do with `&#147;` (HTML Standard, "numeric character reference end state").
 */
export function cleanText(text: string): string {
  const lines = text
    .replace(/[\v\f]/g, '\n')
    .replace(/[\u0080-\u009f]/g, (mark) => windows1252.decode(Uint8Array.of(mark.charCodeAt(0))))
    .replace(/[\u007f-\u009f]/g, '');
  return normaliseText(lines.toWellFormed());
}

/** Clean text on one line: every run of white space, non-breaking spaces included, is one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
