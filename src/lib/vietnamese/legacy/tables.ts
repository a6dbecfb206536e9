/** No letter. */
const NONE = '·';

/**
 * The letters of the encodings that give each letter a byte of its own: byte → letter. A byte that is no letter there, or
 * the same as in ASCII, is missing. The rows below hold sixteen bytes each.
 *
 * - TCVN3 (ABC): TCVN 5712:1993, VN3. Small letters, and of the capitals the seven without a tone; the others are small letters
 *   in a font that draws capitals.
 * - VISCII: RFC 1456.
 * - VPS: the table of the Vietnamese Professionals Society, as Mozilla and GNU recode read it.
 */
export const byteTables: Readonly<Record<'tcvn3' | 'viscii' | 'vps', ReadonlyMap<number, string>>> = {
  tcvn3: readTable(0xa0, '·ĂÂÊÔƠƯĐăâêôơưđ·', [
    '·····àảãáạ·ằẳẵắ·',
    '······ặầẩẫấậè·ẻẽ',
    'éẹềểễếệìỉ···ĩíịò',
    '·ỏõóọồổỗốộờởỡớợù',
    '·ủũúụừửữứựỳỷỹýỵ·',
  ]),
  viscii: readTable(0x00, '··Ẳ··ẴẪ·········', [
    '····Ỷ····Ỹ····Ỵ·',
    ...unused(6),
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
    'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
    'Õắằặấầẩậẽẹếềểễệố',
    'ồổỗỠƠộờởịỰỨỪỬơớƯ',
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
    'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
    'àáâãảăữẫèéêẻìíĩỉ',
    'đựòóôõỏọụùúũủýợỮ',
  ]),
  vps: readTable(0x00, '··ẠẬẶẸỆ·········', [
    'ỊỌỘỢỤỰ···Ỵ··ẪỮ··',
    ...unused(6),
    'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ',
    'Ế··ỀỂỄỐỒỔỖýỷỵỚỜỞ',
    '·ắằẳẵặỠớÙờởỡŨỨợỪ',
    'ổỬỲỸÍÌộỈĨÓửữÒỎÕự',
    'ầÁÂấẩẫậđẻÉÊẹỉễịỹ',
    'ƯỦồốÔỏơÈừứÚũưÝẺ·',
    'àáâãảạă·èéêẽìí·ĩ',
    'ẴĐòóôõ·Ơụùúủ·ỶẼỳ',
  ]),
};

function readTable(first: number, row: string, rows: readonly string[]): ReadonlyMap<number, string> {
  const letters = [...row, ...rows.join('')];
  return new Map(
    letters.flatMap((letter, index) => (letter === NONE ? [] : [[first + index, letter.normalize('NFC')] as const])),
  );
}

function unused(rows: number): string[] {
  return Array.from({ length: rows }, () => NONE.repeat(16));
}
