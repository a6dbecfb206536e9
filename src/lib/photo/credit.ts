/** Caption and credit as two things: `Đại biểu tham quan Viện. Ảnh: Giao Tuyến`. */
export interface CaptionParts {
  caption?: string;
  /** With its label: `Ảnh: Giao Tuyến`. */
  credit?: string;
}

/**
 * Splits the photographer's credit off the end of a caption: `Ảnh: …`, `Nguồn ảnh: …`, `Ảnh tư liệu: …`. A label with
 * nobody behind it, and one in brackets that more of the sentence follows, stay where they are.
 *
 * @param others labels that count too, where a sentence, a dash or a bracket stands before them
 * @example splitCredit('Toàn cảnh hội nghị (Ảnh: TTXVN)') // { caption: 'Toàn cảnh hội nghị', credit: 'Ảnh: TTXVN' }
 */
export function splitCredit(text: string, others: readonly string[] = []): CaptionParts {
  const trimmed = text.normalize('NFC').trim();
  const labels = ['Ảnh(?: tư liệu)?', 'Nguồn ảnh', ...others].join('|');
  const label = [...trimmed.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(${labels})\\s?:`, 'gu'))].at(-1);
  if (label === undefined || saysWhatIsShown(label, trimmed)) return withoutCredit(trimmed);
  const bracketed = trimmed[label.index - 1] === '(';
  const end = trimmed.slice(label.index + label[0].length);
  const name = end.replace(bracketed ? /\)?\.?$/u : /\.$/u, '').trim();
  if (name === '' || (bracketed && goesOn(end))) return withoutCredit(trimmed);
  const caption = trimmed
    .slice(0, bracketed ? label.index - 1 : label.index)
    .replace(/\s?[–—-]?\s?$/u, '')
    .trim();
  const credit = `${label[1]}: ${name}`;
  return caption === '' ? { credit } : { caption, credit };
}

function withoutCredit(caption: string): CaptionParts {
  return caption === '' ? {} : { caption };
}

const alwaysCredit = new Set(['Ảnh', 'Nguồn ảnh', 'Nguồn']);

/** `Ảnh tư liệu: bến Nhà Rồng năm 1911` is a caption; only behind a sentence, a dash or a bracket it names somebody. */
function saysWhatIsShown(label: RegExpExecArray, text: string): boolean {
  if (alwaysCredit.has(label[1] ?? '')) return false;
  const before = text.slice(0, label.index);
  return !/[.!?…)"”»(–—\-\n]\s?$/u.test(before);
}

/** Whether words follow the bracket that closes the credit. */
function goesOn(end: string): boolean {
  const closing = end.indexOf(')');
  return closing !== -1 && /[\p{L}\p{N}]/u.test(end.slice(closing));
}
