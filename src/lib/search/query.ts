import { hasMarks } from '../vietnamese/fold.ts';
import { foldForm, formsOf, tokenise } from './tokens.ts';

/** A word that a reader typed. */
export interface QueryWord {
  form: string;
  fold: string;
  /** The reader meant marks: only this form is the word. */
  bearsMarks: boolean;
  /** As typed in capitals: perhaps an abbreviation. */
  isUpperCase: boolean;
}

/** What a reader asked for. */
export interface ParsedQuery {
  words: QueryWord[];
  /** Stretches of `words` in quotes, from an index to before another: they must stand in an article as they are. */
  phrases: [number, number][];
  /** `-từ` and `-"cụm từ"`: articles that hold one of these are left out. */
  excluded: QueryWord[][];
  /** There was more than is searched for. */
  isCut: boolean;
}

/** More words than anyone asks for; each is a bit of a mask in ranking. */
export const mostWords = 30;
const mostCharacters = 2000;

/**
 * Reads a query. Any text is a query: a quotation mark without its other half, a lone dash and all other signs part words.
 *
 * @example
 * parseQuery('"hoà bình" -chiến') // words hòa, bình; phrases [[0, 2]]; excluded [[chiến]]
 */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = { words: [], phrases: [], excluded: [], isCut: text.length > mostCharacters };
  const short = text.slice(0, mostCharacters);
  const matches = [...short.matchAll(PIECE)];
  for (const { 1: dash, 2: quoted, 3: bare } of matches) {
    const words = wordsOf(quoted ?? bare ?? '');
    if (words.length === 0) continue;
    if (dash !== undefined) {
      if (query.excluded.length < mostWords) query.excluded.push(words.slice(0, mostWords));
      continue;
    }
    const room = mostWords - query.words.length;
    if (words.length > room) query.isCut = true;
    const start = query.words.length;
    query.words.push(...words.slice(0, room));
    const end = query.words.length;
    if (quoted !== undefined && end > start) query.phrases.push([start, end]);
  }
  return query;
}

/** The words of a text, as if they had been typed. */
export function wordsOf(text: string): QueryWord[] {
  return tokenise(text).map(({ form, start, end }) => {
    const typed = text.slice(start, end);
    return {
      form,
      fold: foldForm(form),
      bearsMarks: hasMarks(form),
      isUpperCase: typed === typed.toUpperCase() && typed !== typed.toLowerCase(),
    };
  });
}

/** Whether a query holds nothing that can be searched for. */
export function isWordless(text: string): boolean {
  return formsOf(text.slice(0, mostCharacters)).length === 0;
}

/** Perhaps a dash that begins a word; then a text in quotes, or what stands up to the next space or quotation mark. */
const PIECE = /(?:(?<=^|\s)(-)(?=["“«\p{L}\p{N}]))?(?:["“”«»]([^"“”«»]*)["“”«»]|([^\s"“”«»]+))/gu;
