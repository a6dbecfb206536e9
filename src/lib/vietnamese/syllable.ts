import { placeTone } from './tone.ts';

/**
 * Whether the letters read as one Vietnamese syllable, tone included: onset, rime, the mark on the right vowel, and only
 * sắc or nặng before `c`, `ch`, `p`, `t`. A matter of spelling, not of a dictionary: `bướp` is one, `kương` is none.
 *
 * @param form NFC, in any case; `hoà` and `hòa` are both right
 */
export function isVietnameseSyllable(form: string): boolean {
  const classic = placeTone(form.toLowerCase());
  const marks = classic.normalize('NFD');
  return spellSyllable(marks.replace(TONE, '').normalize('NFC'), TONE.exec(marks)?.[0]) === classic;
}

/**
 * Puts a tone on a syllable where newsrooms write it.
 *
 * @param letters small letters in NFC, vowels with their shapes and without a tone
 * @param tone its combining mark; the level tone has none
 * @returns undefined when the letters are no syllable, or none with this tone
 * @example
 * spellSyllable('đương', '\u0300') // 'đường'
 */
export function spellSyllable(letters: string, tone = ''): string | undefined {
  const rime = SYLLABLE.exec(letters)?.[1] ?? '';
  const toneAt = RIMES.get(rime);
  if (toneAt === undefined || (CHECKED.test(rime) && !STOPPED_TONE.test(tone))) return undefined;
  const at = letters.length - rime.length + toneAt;
  return letters.slice(0, at) + (letters.charAt(at) + tone).normalize('NFC') + letters.slice(at + 1);
}

/** Grave, acute, tilde, hook, dot. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Acute and dot. */
const STOPPED_TONE = /[\u0301\u0323]/;

/** Endings that stop the voice. Not `k`, which is there for Đăk Nông and Đắk Lắk. */
const CHECKED = /(?:[cpt]|ch)$/;

/** The vowels of a rime and what may follow them, `-` for nothing. The mark goes on the last of the vowels. */
const ENDINGS: readonly [vowels: string, endings: string][] = [
  ['a', '- c ch i k m n ng nh o p t u y'],
  ['ă', 'c k m n ng p t'],
  ['â', 'c m n ng p t u y'],
  ['e', '- c m n ng o p t'],
  ['ê', '- ch m n nh p t u'],
  ['i', '- a c ch m n nh p t u'],
  ['iê', 'c m n ng p t u'],
  ['o', '- c i m n ng p t'],
  ['oa', '- c ch i m n ng nh o p t y'],
  ['oă', 'c m n ng p t'],
  ['oe', '- m n o t'],
  ['oo', 'c ng'],
  ['ô', '- c i m n ng p t'],
  ['ơ', '- i m n p t'],
  ['u', '- a c i m n ng p t'],
  ['uâ', 'n ng t y'],
  ['uê', '- ch n nh'],
  ['uô', 'c i m n ng t'],
  ['uơ', '-'],
  ['uy', '- a ch n nh p t u'],
  ['uyê', 'n t'],
  ['ư', '- a c i m n ng t u'],
  ['ươ', 'c i m n ng p t u'],
  ['y', '- ch n nh p t'],
  ['yê', 'm n ng t u'],
];

/** Every rime and which of its letters bears the mark: the first of open `oa`, `oe` and `uy` (see `placeTone`). */
const RIMES: ReadonlyMap<string, number> = new Map(
  ENDINGS.flatMap(([vowels, endings]) =>
    endings.split(' ').map((ending) => {
      if (ending !== '-') return [vowels + ending, vowels.length - 1] as const;
      return [vowels, /^(?:oa|oe|uy)$/.test(vowels) ? 0 : vowels.length - 1] as const;
    }),
  ),
);

/** What may begin a syllable, by what must follow; `gi` and `qu` take their vowel along. */
const ONSETS = [
  '(?!y[^ê])',
  '(?:[bdđhlmnprstvx]|[cknpt]h|tr)(?!y.)',
  'c(?![eêiy]|o[aăe]|u[âêơy])',
  'n?g(?![eêiy])',
  // Before `a` and `ă` in names such as Bắc Kạn.
  'k(?=[aăeêi]|y$)',
  'n?gh(?=[eêi])',
  'g(?=i(?:n|ch)?$|iê)',
  'gi(?![iy])',
  'qu(?=[aăâeêiơy]|ôc$)',
];

const SYLLABLE = new RegExp(`^(?:${ONSETS.join('|')})(${[...RIMES.keys()].join('|')})$`);
