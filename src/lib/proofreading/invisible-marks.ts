import type { Edit } from './edit.ts';

/**
 * Marks that nobody sees and that tear words apart for a search: zero-width spaces and joiners, soft hyphens, control
 * characters. A joiner within an emoji stays, and so does what stands between letters of scripts that need it (Thai, Arabic,
 * those of India). A byte order mark at the start of the text is no mark of the text.
 */
export function removeInvisible(text: string): Edit[] {
  if (!dirty.test(text)) return [];
  return [...text.matchAll(marks)].flatMap(({ 0: mark, index }) =>
    mark === '\ufeff' && index === 0 ? [] : [{ start: index, end: index + mark.length, text: '' }],
  );
}

/** How an editor can look a mark up: `U+200B`. */
export function nameOfMark(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const dirty = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Scripts in which a zero-width mark has a meaning between two letters. */
const joined =
  '[\\p{sc=Arabic}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Devanagari}\\p{sc=Bengali}\\p{sc=Tamil}\\p{sc=Sinhala}]';

const marks = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u00ad\\u2060\\ufeff]',
    `(?<!${joined})[\\u200b\\u200c]|[\\u200b\\u200c](?!${joined})`,
    `(?<!\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?|${joined})\\u200d`,
    `\\u200d(?!\\p{Extended_Pictographic}|${joined})`,
  ].join('|'),
  'gu',
);
