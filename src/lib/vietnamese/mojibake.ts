import { isVietnameseSyllable } from './syllable.ts';

/** A run of text in an encoding that is read as another. */
export interface Mojibake {
  /** `TCVN3`, `VNI` or `UTF-8`. */
  encoding: string;
  offset: number;
  /** Its first words. */
  text: string;
}

/**
 * The lines of a text that are Vietnamese in the bytes of an old font or of UTF-8, shown as Latin letters. A line counts when
 * several of its words are no Vietnamese syllables as they stand, become such by the table of one encoding, and are more than
 * those with letters of Vietnamese: names and words of other languages do not add up to that.
 */
export function findMojibake(text: string): Mojibake[] {
  if (isClean(text)) return [];
  const found: Mojibake[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const hit = readLine(text.slice(start, end));
    if (hit !== undefined) found.push({ ...hit, offset: start + hit.offset });
    start = end + 1;
  }
  return found;
}

/** Letters and signs of Latin-1 that Vietnamese has no use for: text in any wrong encoding is full of them. */
const foreign = /[\u0080-\u009f¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u00ad]/g;

/** Most texts and lines are, which is told quickly. */
function isClean(text: string): boolean {
  foreign.lastIndex = 0;
  for (let count = 0; count < least; count++) if (!foreign.test(text)) return true;
  return false;
}

/** Fewest words that tell. */
const least = 3;

/** Not a sign by itself: `·` and `®` stand in good text, too. */
const wordOfOldFont = /[^\0-\x7f].|.[^\0-\x7f]/;

/** Letters that only Unicode has: there are none in the text of an old font. */
const vietnamese = /[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/;

/** Most words of a line that are looked at. */
const longest = 400;

function readLine(line: string): Mojibake | undefined {
  if (isClean(line)) return undefined;
  const twice = doubleEncoded(line);
  if (twice !== undefined) return twice;
  const words = [...line.matchAll(/[^\s.,;:!?()[\]"“”…/]+/g)].slice(0, longest);
  const odd = words.filter(({ 0: word }) => wordOfOldFont.test(word) && !isVietnameseSyllable(word));
  const right = words.filter(({ 0: word }) => vietnamese.test(word)).length;
  for (const [encoding, decode] of Object.entries(decoders)) {
    const read = odd.filter(({ 0: word }) => isVietnameseSyllable(decode(word)));
    const [first] = read;
    if (first === undefined || read.length < Math.max(least, right) || read.length * 2 < odd.length) continue;
    const at = first.index;
    return { encoding, offset: at, text: excerpt(line, at) };
  }
  return undefined;
}

/** `áº£` for `ả`, `Ä‘` for `đ`, `Æ°` for `ư`: bytes of UTF-8 read one by one. */
function doubleEncoded(line: string): Mojibake | undefined {
  const hits = [
    ...line.matchAll(/á[º»][\u0080-\u00bf\u0152-\u017e\u0192\u2013-\u2122]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[¡¢£¨©ª¬²³´µ¹º½]/g),
  ];
  const [first] = hits;
  if (first === undefined || hits.length < least) return undefined;
  return { encoding: 'UTF-8', offset: first.index, text: excerpt(line, first.index) };
}

function excerpt(line: string, from: number): string {
  return line.slice(from, from + 40).trim();
}

const decoders: Record<string, (word: string) => string> = {
  TCVN3: (word) => [...word].map((letter) => tcvn3.get(letter) ?? letter).join(''),
  VNI: (word) => word.replace(vniSign, (sign) => vni.get(sign.toLowerCase()) ?? sign),
};

/** TCVN 5712:1993, as the fonts of ABC show it: a letter of Latin-1 for each one. */
const tcvn3: ReadonlyMap<string, string> = new Map(
  [
    ['à ả ã á ạ', 'µ ¶ · ¸ ¹'],
    ['ă ằ ẳ ẵ ắ ặ', '¨ » ¼ ½ ¾ Æ'],
    ['â ầ ẩ ẫ ấ ậ', '© Ç È É Ê Ë'],
    ['è ẻ ẽ é ẹ', 'Ì Î Ï Ð Ñ'],
    ['ê ề ể ễ ế ệ', 'ª Ò Ó Ô Õ Ö'],
    ['ì ỉ ĩ í ị', '× Ø Ü Ý Þ'],
    ['ò ỏ õ ó ọ', 'ß á â ã ä'],
    ['ô ồ ổ ỗ ố ộ', '« å æ ç è é'],
    ['ơ ờ ở ỡ ớ ợ', '¬ ê ë ì í î'],
    ['ù ủ ũ ú ụ', 'ï ñ ò ó ô'],
    ['ư ừ ử ữ ứ ự', '\u00ad õ ö ÷ ø ù'],
    ['ỳ ỷ ỹ ý ỵ', 'ú û ü ý þ'],
    ['đ Đ Ă Â Ê Ô Ơ Ư', '® § ¡ ¢ £ ¤ ¥ ¦'],
  ].flatMap(([meant = '', shown = '']) => {
    const letters = meant.split(' ');
    return shown.split(' ').map((letter, index) => [letter, letters[index] ?? ''] as const);
  }),
);

/** VNI writes a letter and a mark behind it; the mark may be circumflex or breve and tone in one. Some letters stand alone. */
const vni: ReadonlyMap<string, string> = new Map(
  [
    ['aø aù aû aõ aï', 'à á ả ã ạ'],
    ['aâ aà aá aå aã aä', 'â ầ ấ ẩ ẫ ậ'],
    ['aê aè aé aú aü aë', 'ă ằ ắ ẳ ẵ ặ'],
    ['eø eù eû eõ eï', 'è é ẻ ẽ ẹ'],
    ['eâ eà eá eå eã eä', 'ê ề ế ể ễ ệ'],
    ['oø où oû oõ oï', 'ò ó ỏ õ ọ'],
    ['oâ oà oá oå oã oä', 'ô ồ ố ổ ỗ ộ'],
    ['ôø ôù ôû ôõ ôï', 'ờ ớ ở ỡ ợ'],
    ['uø uù uû uõ uï', 'ù ú ủ ũ ụ'],
    ['öø öù öû öõ öï', 'ừ ứ ử ữ ự'],
    ['yø yù yû yõ', 'ỳ ý ỷ ỹ'],
    ['ñ ô ö æ ó ò î', 'đ ơ ư ỉ ĩ ị ỵ'],
  ].flatMap(([shown = '', meant = '']) => {
    const letters = meant.split(' ');
    return shown.split(' ').map((sign, index) => [sign, letters[index] ?? ''] as const);
  }),
);

const vniSign = new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'gi');
