import { isVietnameseSyllable } from '../vietnamese/syllable.ts';
import type { Abbreviation } from './abbreviations.ts';
import { mostWords, type QueryWord, wordsOf } from './query.ts';

/** Each other way costs a search of its own. */
const mostRewritings = 6;

/**
 * Other ways of writing a query that ask the same: abbreviations written out, long forms shortened, numbers of documents
 * with the name of their kind.
 *
 * @example
 * rewritings(wordsOf('UBND tỉnh'), …) // [ủy ban nhân dân tỉnh]
 * rewritings(wordsOf('34-NQ/TW'), …) // [nghị quyết số 34], [nghị quyết 34], …
 */
export function rewritings(words: readonly QueryWord[], abbreviations: readonly Abbreviation[]): QueryWord[][] {
  const spelled = abbreviations.map(({ short, long }) => ({ short: asSpelled(short), long: asSpelled(long) }));
  const found = [...documentNumbers(words, spelled), ...written(words, spelled)];
  const asTyped = keyOf(words);
  const different = new Map(found.map((each) => [keyOf(each), each]));
  different.delete(asTyped);
  return [...different.values()].filter(({ length }) => length <= mostWords).slice(0, mostRewritings);
}

/** Words that are known to be spelled right: they need no other form. */
function asSpelled(text: string): QueryWord[] {
  return wordsOf(text).map((word) => ({ ...word, bearsMarks: true }));
}

interface Spelled {
  short: QueryWord[];
  long: QueryWord[];
}

function written(words: readonly QueryWord[], abbreviations: readonly Spelled[]): QueryWord[][] {
  const found: QueryWord[][] = [];
  let all = [...words];
  for (const { short, long } of abbreviations) {
    for (const start of placesOf(short, words)) {
      if (mayBeShort(short, words.slice(start, start + short.length))) {
        found.push(replaced(words, start, short.length, long));
        const [place] = placesOf(short, all);
        if (place !== undefined) all = replaced(all, place, short.length, long);
      }
    }
    if (short.some(isSyllable)) continue;
    for (const start of placesOf(long, words)) found.push(replaced(words, start, long.length, short));
  }
  return [all, ...found];
}

/** `tư` is a word of its own: only capitals make it an abbreviation. */
function mayBeShort(short: readonly QueryWord[], typed: readonly QueryWord[]): boolean {
  return !short.some(isSyllable) || typed.every(({ isUpperCase }) => isUpperCase);
}

function isSyllable({ form }: QueryWord): boolean {
  return isVietnameseSyllable(form);
}

/** Kinds of documents that bear numbers. */
const kinds = new Set(
  [
    'nghị quyết',
    'nghị định',
    'chỉ thị',
    'quyết định',
    'thông tư',
    'kế hoạch',
    'hướng dẫn',
    'kết luận',
    'quy định',
    'quy chế',
    'công văn',
    'báo cáo',
    'thông báo',
    'chương trình',
    'đề án',
  ].map((name) => keyOf(wordsOf(name))),
);

/** `34-NQ/TW`, `34/2014/NQ-CP` ↔ `Nghị quyết số 34`, `Nghị quyết 34`. */
function documentNumbers(words: readonly QueryWord[], abbreviations: readonly Spelled[]): QueryWord[][] {
  const so = asSpelled('số');
  return abbreviations
    .filter(({ short, long }) => short.length === 1 && kinds.has(keyOf(long)))
    .flatMap(({ short, long }) => [
      ...placesOf(short, words).flatMap((place) => {
        const before = words[place - 1];
        if (before === undefined || !isNumber(before)) return [];
        const earlier = words[place - 2];
        const isYear = earlier !== undefined && isNumber(earlier) && /^(?:19|20)\d\d$/.test(before.form);
        const number = isYear ? earlier : before;
        const start = isYear ? place - 2 : place - 1;
        // What follows names who issued it: `NQ/TW`, `NQ-CP`.
        const issuer = words[place + 1];
        const end = issuer !== undefined && (issuer.isUpperCase || !isSyllable(issuer)) ? place + 2 : place + 1;
        return [
          [...long, ...so, number],
          [...long, number],
        ].map((name) => replaced(words, start, end - start, name));
      }),
      ...placesOf(long, words).flatMap((place) => {
        const next = words[place + long.length];
        const hasSo = next?.fold === 'so';
        const number = hasSo ? words[place + long.length + 1] : next;
        if (number === undefined || !isNumber(number)) return [];
        const length = long.length + (hasSo ? 2 : 1);
        const other = hasSo ? [...long, number] : [...long, ...so, number];
        return [[number, ...short], other].map((name) => replaced(words, place, length, name));
      }),
    ]);
}

function isNumber({ form }: QueryWord): boolean {
  return /^\d{1,5}$/.test(form);
}

/** Where one row of words stands in another; marks count where they were typed. */
function placesOf(wanted: readonly QueryWord[], words: readonly QueryWord[]): number[] {
  if (wanted.length === 0) return [];
  return words.flatMap((_, start) =>
    wanted.every(({ form, fold }, index) => {
      const word = words[start + index];
      return word !== undefined && (word.bearsMarks ? word.form === form : word.fold === fold);
    })
      ? [start]
      : [],
  );
}

function replaced(words: readonly QueryWord[], start: number, length: number, by: readonly QueryWord[]): QueryWord[] {
  return [...words.slice(0, start), ...by, ...words.slice(start + length)];
}

function keyOf(words: readonly QueryWord[]): string {
  return words.map(({ form }) => form).join(' ');
}
