import fc from 'fast-check';

/** Texts as they turn up in files: Vietnamese syllables composed and decomposed, dirt between them, and anything else. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom('hoà', 'Uỷ', 'THUỶ', 'khoẻ', 'quý', 'hoàn', 'Đảng', 'đường', 'nghiêng', 'Noé', 'ngoằn'),
      fc.constantFrom('hoà', 'Uỷ', 'khoẻ', 'Đảng', 'ưỡn', 'ngoằn').map((word) => word.normalize('NFD')),
      fc.constantFrom(' ', '\u00a0', '\n', '\r', '\r\n', '\t', '\0', '\u000b', '\u200b', '\u200d', '\u00ad', '\ufeff'),
      fc.constantFrom('\u2028', '\u2060', '\u00d0', '\u0300', '\u0323', '\u0331', '\u031b', '👩', '🏽', '\ufe0f', '❤'),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
