import { foldMarks } from '../vietnamese/fold.ts';
import { normaliseText } from '../vietnamese/normalise.ts';
import { placeTone } from '../vietnamese/tone.ts';

/** A word of a text, as index, query and excerpt see it. */
export interface Token {
  /** The word in its one spelling: lower case, NFC, classic tone placement. */
  form: string;
  /** Where it stands in the text, in UTF-16 units; `end` is behind its last. */
  start: number;
  end: number;
}

/**
 * Cuts a text into words: runs of letters, marks and digits. In scripts that write without spaces each character is a
 * word, so that any stretch of them can be found as a phrase. The text may be as dirty as it is (decomposed, with
 * zero-width marks, `Ð`, either tone placement); what is the same word to a reader gives the same form.
 *
 * @example
 * tokenise('Đảng uỷ, 34-NQ/TW').map(({ form }) => form) // ['đảng', 'ủy', '34', 'nq', 'tw']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    for (const { piece, start } of UNSPACED.test(run) ? pieces(run) : [{ piece: run, start: 0 }]) {
      const form = formOf(piece);
      if (form !== '') tokens.push({ form, start: index + start, end: index + start + piece.length });
    }
  }
  return tokens;
}

/** The forms of a text's words, in order: of all texts of an archive, so that places nobody asks for are not noted. */
export function formsOf(text: string): string[] {
  if (UNSPACED.test(text)) return tokenise(text).map(({ form }) => form);
  return (text.match(WORD) ?? []).map(formOf).filter((form) => form !== '');
}

/**
 * What a word is found by when marks are left out.
 *
 * @example foldForm('đảng') // 'dang'
 */
export function foldForm(form: string): string {
  return foldMarks(form);
}

/** Longer runs are no words (keys, addresses); they are found by their beginning. */
const LONGEST = 64;

/** Invisible marks stand inside words of real text and must not cut them; a mark that begins a run belongs to what is before. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const PIECE = /(?=[\p{L}\p{N}])[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]\p{M}*/gu;
function pieces(run: string): { piece: string; start: number }[] {
  const found: { piece: string; start: number }[] = [];
  let end = 0;
  for (const { 0: piece, index } of run.matchAll(PIECE)) {
    found.push(...between(run, end, index));
    found.push({ piece, start: index });
    end = index + piece.length;
  }
  return [...found, ...between(run, end, run.length)];
}

/** What stands between such characters is words of other scripts, and marks of none. */
function between(run: string, start: number, end: number): { piece: string; start: number }[] {
  return Array.from(run.slice(start, end).matchAll(WORD), ({ 0: piece, index }) => ({ piece, start: start + index }));
}

/** A text has few different words: each is brought to its form once. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

function formOf(word: string): string {
  let form = known.get(word);
  if (form === undefined) {
    form = spell(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, form);
  }
  return form;
}

function spell(word: string): string {
  // Compatibility forms (ﬁ, full-width letters, superscripts) are the same words to whoever types them.
  const plain = normaliseText(word).normalize('NFKC').toLowerCase().normalize('NFC');
  return placeTone(plain)
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '');
}
