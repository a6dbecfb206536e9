const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The letter of the Vietnamese alphabet a name stands under: its first letter without tone, hat and horn kept.
 *
 * @example initialOf('Ấn Độ') // 'Â'
 * @example initialOf('đối ngoại') // 'Đ'
 */
export function initialOf(name: string): string {
  const letter = name
    .trim()
    .normalize('NFD')
    .replace(TONE_MARKS, '')
    .normalize('NFC')
    .charAt(0)
    .toLocaleUpperCase('vi');
  return /\p{L}/u.test(letter) ? letter : '#';
}
