import type { LegacyEncoding } from '../../../../src/lib/vietnamese/legacy/encodings.ts';

/** The 67 Vietnamese letters that ASCII lacks, in the order of the alphabet and the tones. */
export const letters = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';

/** Their bytes, small and capital: the tables the other way round, written down apart from those of the program. */
const bytes = {
  tcvn3: [
    'b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbaecccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfe',
    // Of the capitals only those without a tone; the others are the small letters in another font.
    'b5b6b7b8b9a1bbbcbdbec6a2c7c8c9cacba7cccecfd0d1a3d2d3d4d5d6d7d8dcdddedfe1e2e3e4a4e5e6e7e8e9a5eaebecedeeeff1f2f3f4a6f5f6f7f8f9fafbfcfdfe',
  ],
  viscii: [
    'e0e4e3e1d5e5a2c6c7a1a3e2a5a6e7a4a7f0e8eba8e9a9eaabacadaaaeecefeeedb8f2f6f5f3f7f4b0b1b2afb5bdb6b7debefef9fcfbfaf8dfd7d8e6d1f1cfd6dbfddc',
    'c0c4c3c180c58202058183c28586068487d0c8cb88c989ca8b8c8d8a8ecc9bcecd98d299a0d39ad49091928f93b49697b39594d99c9dda9ebfbbbcffbab99f1419dd1e',
  ],
  vps: [
    'e0e4e3e1e5e6a2a3a4a1a5e2c0c4c5c3c6c7e8c8ebe9cbea8a8bcd898cecccefedcef2d5f5f386f4d2b087d3b6d6a9aaaba7aef9fbdbfaf8dcd8babbd9bfff9bcf9a9c',
    '808182c102888e8ff08d04c284851c8303f1d7defec905ca9394959006b5b7b8b410bcbdbeb911d49798999612f79e9fa69d13a8d1acda14d0afb11dad15b2fdb3dd19',
  ],
} as const;

/**
 * Text as it was written in an encoding, each byte as the Latin-1 character of its number.
 *
 * @param text NFC; letters that are not Vietnamese have to be ASCII
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return [...text].map(encodeVni).join('');
  if (encoding === 'cp1258') return [...text].map(encodeCp1258).join('');
  const [small, capital] = bytes[encoding];
  return [...text]
    .map((char) => {
      const at = letters.indexOf(char.toLowerCase());
      if (at === -1) return char;
      const row = char === char.toLowerCase() ? small : capital;
      return String.fromCharCode(Number.parseInt(row.slice(at * 2, at * 2 + 2), 16));
    })
    .join('');
}

/** The same text where a program has taken the bytes for Windows-1252. */
export function asWindows1252(latin1: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.from(latin1, (char) => char.charCodeAt(0)));
}

const vniSingle: Record<string, string> = { đ: 'ñ', ơ: 'ô', ư: 'ö', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
const vniMarks: Record<string, string> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0323\u0302': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0323\u0306': 'ë',
};

function encodeVni(char: string): string {
  const small = char.toLowerCase();
  const [, base = small, marks = ''] = /^(.\u031b?)(.*)$/su.exec(small.normalize('NFD')) ?? [];
  // A dot stands before the horn in decomposed text.
  const horned = marks.includes('\u031b') ? `${base}\u031b` : base;
  const letter = horned.normalize('NFC');
  const mark = vniMarks[marks.replace('\u031b', '')] ?? '';
  const spelled = vniSingle[small] ?? (vniSingle[letter] ?? letter) + mark;
  return char === small ? spelled : spelled.toUpperCase();
}

const cp1258Letters: Record<string, string> = { ă: 'ã', ơ: 'õ', ư: 'ý', đ: 'ð', Ă: 'Ã', Ơ: 'Õ', Ư: 'Ý', Đ: 'Ð' };
const cp1258Tones: Record<string, string> = {
  '\u0300': '\u00cc',
  '\u0301': '\u00ec',
  '\u0309': '\u00d2',
  '\u0303': '\u00de',
  '\u0323': '\u00f2',
};

function encodeCp1258(char: string): string {
  const parts = char.normalize('NFD');
  const [tone = ''] = /[\u0300\u0301\u0309\u0303\u0323]/.exec(parts) ?? [];
  const letter = parts.replace(tone, '').normalize('NFC');
  return (cp1258Letters[letter] ?? letter) + (cp1258Tones[tone] ?? '');
}
