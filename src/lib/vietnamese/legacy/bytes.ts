/**
 * The byte that a character stands for in text whose bytes were read as Latin-1 or Windows-1252: in 0x80–0x9F both `“` and
 * U+0093 are 0x93.
 *
 * @param char one character
 * @returns undefined for a character that neither of the two has
 * @see https://encoding.spec.whatwg.org/#windows-1252
 * @example
 * byteOf('\u2019') // 0x92
 */
export function byteOf(char: string): number | undefined {
  const code = char.charCodeAt(0);
  return code < 0x100 && char.length === 1 ? code : WINDOWS_1252.get(char);
}

/** Bytes as the text in which each character is a byte, 0x80–0x9F as Windows-1252 has them. */
export function spellBytes(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

/** Windows-1252 has no character for 0x81, 0x8D, 0x8F, 0x90 and 0x9D; WHATWG gives the control of that number. */
const DECODER = new TextDecoder('windows-1252');

const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => [DECODER.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);
