/**
 * The text of a field of IPTC-IIM. UTF-8 wins when the bytes are UTF-8, whether the file declares it or not (many
 * programs write it without the mark 1:90); else they are Windows-1258, in which old Vietnamese programs wrote, or
 * Latin-1 where that makes no Vietnamese.
 *
 * @param value each byte as the Latin-1 letter of its number; an array for a field that stands several times
 * @returns no text for anything else, nor for bytes with zeros among them: a field whose length is wrong
 * @example decodeIptc('L\u00c3\u00a0ng') // ['Làng']
 */
export function decodeIptc(value: unknown): string[] {
  return [value].flat().flatMap((each) => {
    const letters = typeof each === 'string' ? each.replace(/(?<!\0)\0+$/, '') : '\0';
    return letters.includes('\0') ? [] : [decode(letters)];
  });
}

function decode(letters: string): string {
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return decodeUtf8(bytes) ?? decodeVietnamese(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  return decodeStrictly(bytes, false) ?? decodeStrictly(bytes, true);
}

/** @param isCut Fields are short (a name has 32 bytes), so that the last letter may have been cut in two. */
function decodeStrictly(bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    // A lone é of Latin-1 at the end looks like a letter cut in two: only a text with others before it is UTF-8.
    return isCut && !/[^\0-\x7f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Windows-1258 writes the tone behind its vowel; where a tone stands behind anything else the bytes are Latin-1. */
function decodeVietnamese(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1258').decode(bytes);
  return /(?<![aăâeêioôơuưy])[\u0300\u0301\u0303\u0309\u0323]/i.test(text) ? undefined : text.normalize('NFC');
}
