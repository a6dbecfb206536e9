/**
 * Brings text to the one form that everything downstream may rely on: NFC, `Đ` for the Icelandic `Ð`, no invisible
 * marks, nothing that XML forbids, `\n` at every line end. Non-breaking spaces stay, because they carry meaning. Idempotent.
 *
 * @param text any text, as found in files of any age
 * @returns the same words; every line end stays a line end, so line numbers hold unless U+2028 or U+2029 adds one
 * @see https://unicode.org/reports/tr15/ for NFC
 * @example
 * normaliseText('\u00d0a\u0300 N\u0103\u0303ng\u200b\r\n') // 'Đà Nẵng\n' from 'Ða' + U+0300 …
 */
export function normaliseText(text: string): string {
  // Most text is clean: one scan decides, and `normalize` hands back the same string when it is NFC already.
  if (!DIRTY.test(text)) return text.normalize('NFC');
  // Marks go first: a letter and the accent behind a zero-width space compose only once they touch.
  return text
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(LINE_ENDS, '\n')
    .replaceAll('\u00d0', 'Đ')
    .normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const DIRTY = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u00d0\u200b-\u200d\u2028\u2029\u2060\ufeff\ufffe\uffff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200c\u2060\ufeff\ufffe\uffff]/g;

/** A zero-width joiner makes one picture of the emoji on either side of it; anywhere else it is dirt. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

const LINE_ENDS = /\r\n?|\u2028|\u2029/g;
