/** Caption and credit as two things: `Đại biểu tham quan Viện. Ảnh: Giao Tuyến`. */
export interface CaptionParts {
  caption?: string;
  /** With its label: `Ảnh: Giao Tuyến`. */
  credit?: string;
}

/**
 * Splits the photographer's credit off the end of a caption.
 *
 * @example splitCredit('Toàn cảnh hội nghị (Ảnh: TTXVN)') // { caption: 'Toàn cảnh hội nghị', credit: 'Ảnh: TTXVN' }
 */
export function splitCredit(text: string): CaptionParts {
  const trimmed = text.trim();
  const label = [...trimmed.matchAll(/(?<![\p{L}\p{M}])Ảnh\s?:/gu)].at(-1);
  if (label === undefined) return trimmed === '' ? {} : { caption: trimmed };
  const bracketed = trimmed[label.index - 1] === '(';
  const caption = trimmed
    .slice(0, bracketed ? label.index - 1 : label.index)
    .replace(/\s?[–-]?\s?$/u, '')
    .trim();
  const name = trimmed.slice(label.index + label[0].length).trim();
  const credit = `Ảnh: ${name.replace(bracketed ? /\)?\.?$/u : /\.$/u, '').trim()}`;
  return caption === '' ? { credit } : { caption, credit };
}
