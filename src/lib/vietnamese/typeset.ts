import { createQuoteSetter, quoteSign } from './quotes.ts';

/**
 * Sets a run of text as a newspaper does: curly quotes and apostrophes, an en dash for a hyphen between spaces, one sign
 * for three dots, and non-breaking spaces in what must not be parted at the end of a line (`ngày 3`, `quý II`, `5 km`, a
 * dash and the word before it). Minutes and inches (`phút 89'`, `21"`) stay as they are. Keeps every letter and digit;
 * idempotent; linear in the length of the text.
 *
 * @param text NFC; a title, a summary, a caption
 * @example
 * typeset('Ngày 3/8, "Hội thi" - lần thứ 2...') // 'Ngày 3/8, “Hội thi” – lần thứ 2…' with spaces that do not break
 */
export function typeset(text: string): string {
  return typesetPieces([text])[0] ?? '';
}

/**
 * The same for a paragraph in pieces, as the elements within it cut it: quotes pair across them. What would change the
 * end of one piece together with the beginning of the next stays.
 *
 * @returns as many pieces
 */
export function typesetPieces(pieces: readonly string[]): string[] {
  const edits = editsOf(pieces.join(''));
  let next = 0;
  let start = 0;
  return pieces.map((piece) => {
    const end = start + piece.length;
    let set = '';
    let place = start;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[++next]) {
      if (edit.start < place || edit.end > end) continue;
      set += piece.slice(place - start, edit.start - start) + edit.text;
      place = edit.end;
    }
    set += piece.slice(place - start);
    start = end;
    return set;
  });
}

/** What stands in the place of a stretch of the text, in UTF-16 units. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Quotes, dots, dashes, and the spaces beside which something may have to be held together. */
const SIGNS = new RegExp(`${quoteSign.source}|\\.{3,}|[-–—]+|[ \\n](?=[\\dIVX]|thứ\\s)|(?<=[\\d.ứ])[ \\n]`, 'g');

function editsOf(text: string): Edit[] {
  const edits: Edit[] = [];
  const setQuote = createQuoteSetter(text);
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const put = (set: string): void => {
      if (set !== sign) edits.push({ start: index, end: index + sign.length, text: set });
    };
    if (sign === ' ' || sign === '\n') {
      if (isHeld(text, index)) put(NO_BREAK);
    } else if (sign.startsWith('.')) {
      // More dots than three are a line to write on.
      if (sign.length === 3) put('…');
    } else if (/^[-–—]/.test(sign)) {
      if (!isDash(text, index, sign)) continue;
      if (/\S[ \n]$/.test(text.slice(Math.max(0, index - 2), index))) {
        edits.push({ start: index - 1, end: index, text: NO_BREAK });
      }
      put(sign === '—' ? sign : '–');
    } else put(setQuote(sign, index));
  }
  return edits;
}

const NO_BREAK = '\u00a0';

/** Whether it stands between words, or begins what someone says. */
function isDash(text: string, index: number, sign: string): boolean {
  const isApart = (index === 0 || /\s/.test(text.charAt(index - 1))) && /\s/.test(text.charAt(index + sign.length));
  return isApart && (sign.length === 1 || sign === '--');
}

/** Whether the space at `index` parts what belongs together. */
function isHeld(text: string, index: number): boolean {
  const before = /[\p{L}\p{M}]*\.?$/u.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? '';
  if (isNumberAt(text, index + 1)) return NUMBERED.has(before.toLowerCase());
  const word = wordAt(text, index + 1);
  if (/\d/.test(text.charAt(index - 1))) return UNITS.has(word);
  if (before === 'thứ') return ORDINALS.has(word.toLowerCase());
  if (before.toLowerCase() === 'lần') return word === 'thứ';
  return TOWNS.has(before) && /^\p{Lu}/u.test(word);
}

function isNumberAt(text: string, index: number): boolean {
  NUMBER.lastIndex = index;
  return NUMBER.test(text);
}

function wordAt(text: string, index: number): string {
  WORD.lastIndex = index;
  return WORD.exec(text)?.[0] ?? '';
}

/** In Arabic or Roman figures. */
const NUMBER = /\d|[IVX]+(?![\p{L}\p{M}\d])/uy;
/** A unit, its power included; no longer word is one. */
const WORD = /[%‰]|°?[\p{L}\p{M}]{1,8}[²³23]?(?![\p{L}\p{M}\p{N}])/uy;

/** What a number follows; none is longer than `LONGEST_NAME`. */
const NUMBERED = new Set(
  (
    'ngày tháng năm quý số thứ khóa khoá kỳ kỷ lần lớp hạng vòng điều khoản chương mục tập phần trang ' +
    'quận phường tổ tầng'
  ).split(' '),
);
const LONGEST_NAME = 8;

/** What a number counts. Not days and months, which begin the next part of a date. */
const UNITS = new Set(
  '% ‰ mm cm dm m km m2 m3 km2 m² m³ km² ha g kg tạ tấn lít °C độ giờ phút giây tuổi đồng nghìn ngàn triệu tỷ tỉ USD'.split(
    ' ',
  ),
);
const ORDINALS = new Set('nhất nhì hai ba tư năm sáu bảy tám chín mười'.split(' '));
const TOWNS = new Set(['TP.', 'Tp.', 'TX.', 'TT.']);
