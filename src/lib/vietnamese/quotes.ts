/** A quote of either kind, straight or curly; two straight single ones side by side are a double one. */
export const quoteSign = /["“”]|''|['‘’]/;

/**
 * Tells how the quotes of a text are set, one after the other from the beginning: `“”` and `‘’`, apostrophes as `’`.
 * Signs of minutes, feet and inches (`phút 89'`, `21"`) stay.
 *
 * @returns takes a sign (`quoteSign`) and where it stands
 */
export function createQuoteSetter(text: string): (sign: string, index: number) => string {
  const open = { double: false, single: false };
  /** Behind the quote that opened last. */
  let opened = -1;

  return (sign, index) => {
    const isDouble = /^(?:["“”]|'')$/.test(sign);
    const kind = isDouble ? 'double' : 'single';
    const [opening, closing] = isDouble ? DOUBLE : SINGLE;
    const before = text.charAt(index - 1);
    const after = text.charAt(index + sign.length);
    if (!isDouble && LETTER.test(before) && LETTER_OR_DIGIT.test(after)) return sign === opening ? sign : closing;
    const isBegun = before === '' || OPENS.test(before) || opened === index;
    const role = roleOf(sign, { opening, closing, before, after, isBegun, isOpen: open[kind] });
    if (role === undefined) return sign;
    open[kind] = role === opening;
    if (role === opening) opened = index + sign.length;
    return role;
  };
}

interface Place {
  opening: string;
  closing: string;
  /** Characters on either side, '' at the edges of the text. */
  before: string;
  after: string;
  /** Whether what stands before lets a quotation begin. */
  isBegun: boolean;
  /** Whether a quotation in these quotes has begun. */
  isOpen: boolean;
}

/** @returns undefined for a sign that is no quote */
function roleOf(sign: string, { opening, closing, before, after, isBegun, isOpen }: Place): string | undefined {
  if (sign === opening || sign === closing) return sign;
  if (isBegun && /\S/.test(after)) return opening;
  if (isOpen) return closing;
  if (isBegun || /\d/.test(before)) return undefined;
  return LETTER_OR_DIGIT.test(after) ? opening : closing;
}

const DOUBLE = ['“', '”'] as const;
const SINGLE = ['‘', '’'] as const;
const LETTER = /[\p{L}\p{M}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const OPENS = /[\s([{<“‘«–—]/;
