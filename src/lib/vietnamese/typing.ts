import { spellSyllable } from './syllable.ts';

/**
 * What these keys would have given with a Telex input method on: readers forget to turn it on. Keys of tone and shape
 * may stand anywhere behind their letter. A word that gives no Vietnamese syllable stays as it was typed.
 *
 * @returns NFC with the classic tone placement; undefined when no word changes
 * @see https://en.wikipedia.org/wiki/Telex_(input_method)
 * @example
 * readTelex('DDarng uyr 2023') // 'Đảng ủy 2023'
 */
export function readTelex(text: string): string | undefined {
  return readWords(text, (word) => (/^[a-z]+$/.test(word) ? readTelexWord(word) : undefined));
}

/**
 * The same for VNI, whose keys are digits. One letter and a digit, as in `a4`, name a thing; `U17` does, too.
 *
 * @returns NFC with the classic tone placement; undefined when no word changes
 * @see https://en.wikipedia.org/wiki/VNI#Input_method
 * @example
 * readVni('dang93 uy3, khổ a4') // 'đảng ủy, khổ a4'
 */
export function readVni(text: string): string | undefined {
  return readWords(text, (word) => (VNI_WORD.test(word) ? firstSyllable([word]) : undefined));
}

/** ASCII that begins with a letter and holds two, or one with the keys of shape and tone in this order: `o73` is `ở`. */
const VNI_WORD = /^(?:[a-z]\d*[a-z][a-z\d]*|[eou][67][1-5])$/;

/** No syllable takes as many keys: `nghuwowngf` has ten. The bound keeps the time linear in the length of the text. */
const TOO_LONG = 13;

/** A syllable; the initials of several, `ddbqh`; or two syllables written as one, `ootoo`. */
function readTelexWord(word: string): string | undefined {
  const syllable = firstSyllable(telexToVni(word));
  if (syllable !== undefined) return syllable;
  if (/^dd[^aeiouyw]+$/.test(word)) return `đ${word.slice(2)}`;
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const pair = [word.slice(0, cut), word.slice(cut)].map((part) => firstSyllable(telexToVni(part)));
    if (pair.every((part) => part !== undefined)) return pair.join('');
  }
  return undefined;
}

/** @param read gets a word in small letters; undefined, or the word itself, leaves it as it is */
function readWords(text: string, read: (word: string) => string | undefined): string | undefined {
  const composed = text.normalize('NFC');
  const result = composed.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    const syllable = word.length < TOO_LONG ? read(word.toLowerCase()) : undefined;
    return syllable === undefined || syllable === word.toLowerCase() ? word : withCaseOf(word, syllable);
  });
  return result === composed ? undefined : result;
}

function withCaseOf(word: string, syllable: string): string {
  if (word === word.toUpperCase()) return syllable.toUpperCase();
  const [first = ''] = word;
  return first === first.toLowerCase() ? syllable : syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/**
 * The keys of Telex as those of VNI, in each way they can be meant, the likeliest first: `w` is `7` or `8`, and a letter
 * that comes again is `6`, but in `ngoeof` only itself.
 */
function telexToVni(word: string): string[] {
  const keys = word
    .replace(/^d(.*?)d/, 'd9$1')
    // Where there is no letter for it to change, `w` is `ư`.
    .replace(/^([^aou]*)w/, '$1uw')
    .replace(/([aeiouy].*?)([sfrxj])/, (_, before: string, key: string) => before + ('sfrxj'.indexOf(key) + 1));
  const doubled = keys.replace(/([aeo])(.*?)\1/, '$16$2');
  return [doubled, keys].flatMap((each) => [each.replaceAll('w', '7'), each.replaceAll('w', '8')]);
}

/** The syllable that the keys of VNI give, read in the first way that gives one. */
function firstSyllable(ways: readonly string[]): string | undefined {
  for (const keys of ways) {
    const [, tone = ''] = /[aeiouy].*?([1-5])/.exec(keys) ?? [];
    const letters = keys
      .replace(/^d(.*?)9/, 'đ$1')
      .replace(tone, '')
      // `u7o7` is typed for `ươ`, as is `uo7`.
      .replace(/u7(o.*?7)/, 'u$1');
    const syllable = shapings(letters)
      .map((each) => spellSyllable(each, TONES[tone]))
      .find((each) => each !== undefined);
    if (syllable !== undefined) return syllable;
  }
  return undefined;
}

/** The letters with their first key of shape carried out on each vowel before it that it fits: at most one gives a syllable. */
function shapings(letters: string): string[] {
  const [key] = /[678]/.exec(letters) ?? [];
  if (key === undefined) return [letters];
  const at = letters.indexOf(key);
  const bare = letters.replace(key, '');
  return (SHAPES[key] ?? []).flatMap(([plain, shaped]) => {
    const place = bare.indexOf(plain);
    return place !== -1 && place < at ? [bare.replace(plain, shaped)] : [];
  });
}

/** Circumflex, horn, breve. */
const SHAPES: Record<string, readonly [plain: string, shaped: string][]> = {
  6: [
    ['a', 'â'],
    ['e', 'ê'],
    ['o', 'ô'],
  ],
  7: [
    ['uo', 'ươ'],
    ['o', 'ơ'],
    ['u', 'ư'],
  ],
  8: [['a', 'ă']],
};

/** Acute, grave, hook, tilde, dot. */
const TONES: Record<string, string> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
