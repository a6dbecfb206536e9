/**
 * Puts the tone mark of open syllables in `oa`, `oe` and `uy` on the first vowel, the classic placement of newsrooms:
 * both `hòa` and `hoà` are in daily use and are the same word. Every other syllable is spelled alike in both styles and
 * stays, and so does whatever does not read as a Vietnamese syllable. Keeps case. Idempotent.
 *
 * @param text NFC text (see `normaliseText`); decomposed syllables are left alone
 * @returns text of the same length
 * @see https://en.wikipedia.org/wiki/Vietnamese_alphabet#Tone_marks
 * @example
 * placeTone('Uỷ ban, hoà bình, khoẻ; quý, hoàn, thuyền') // 'Ủy ban, hòa bình, khỏe; quý, hoàn, thuyền'
 */
export function placeTone(text: string): string {
  return text.replace(OPEN_SYLLABLE, (newer: string, onset: string) => {
    const rhyme = CLASSIC.get(newer);
    return rhyme?.onsets.has(onset.toLowerCase()) ? rhyme.spelling : newer;
  });
}

// Begins with the vowels and looks back from behind them: they are rare, so almost all of a text is passed over at once.
const OPEN_SYLLABLE =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}])(\p{L}{0,2})..)/gu;

/** What may stand before the vowels, nothing included. Not `q`: in `quý` and `quỳ` the `u` belongs to it. */
const ONSETS: ReadonlySet<string> = new Set(' b c ch d đ g gi h k kh l m n ng nh p ph r s t th tr v x'.split(' '));

/** Those that Vietnamese joins to `oe`: names such as Noé and Boé are not its syllables. */
const ONSETS_OF_OE: ReadonlySet<string> = new Set(' ch đ g h kh l ng nh s t th tr x'.split(' '));

/** `oà` → `òa`: the three rhymes with the five tones, in both cases of either letter. */
const CLASSIC: ReadonlyMap<string, { spelling: string; onsets: ReadonlySet<string> }> = new Map(
  ['oa', 'oA', 'Oa', 'OA', 'oe', 'oE', 'Oe', 'OE', 'uy', 'uY', 'Uy', 'UY'].flatMap((rhyme) => {
    const [first = '', second = ''] = rhyme;
    const onsets = rhyme.toLowerCase() === 'oe' ? ONSETS_OF_OE : ONSETS;
    return ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => {
      const newer = first + (second + tone).normalize('NFC');
      return [newer, { spelling: (first + tone).normalize('NFC') + second, onsets }] as const;
    });
  }),
);
