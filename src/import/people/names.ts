import { readLine } from '../text/body.ts';
import { titleCaseName } from './letter-case.ts';

/** What the author field of a dump says. */
export interface Byline {
  authors: string[];
  /** Whom the article was taken from: `Nguồn: …`, `Theo …`. */
  sources: string[];
}

const nobody = new Set(['none', 'null', 'nan', 'n/a', 'na', 'undefined', 'unknown', 'không', 'không rõ', 'chưa rõ']);
const sourceMark = /^(?:nguồn(?:\s*:|\s)|theo(?:\s*:|\s))\s*/iu;

/** Weaker marks stand between people as well as inside one person's description, so all the parts must be names. */
const separators = [/\s*,\s*/, /\s*[/&]\s*/, /\s+[-–—]\s+/, /\s+và\s+/i];

/**
 * Reads the author field: one name, several, or a word that stands for nobody.
 *
 * @example
 * readByline(['AN BÌNH;Theo Minh Tú']) // { authors: ['An Bình'], sources: ['Minh Tú'] }
 */
export function readByline(fields: readonly string[]): Byline {
  const byline: Byline = { authors: [], sources: [] };
  for (const part of fields.map(readLine).flatMap(splitPeople)) {
    const list = sourceMark.test(part) ? byline.sources : byline.authors;
    const name = titleCaseName(part.replace(sourceMark, ''));
    if (isSomebody(name) && !list.includes(name)) list.push(name);
  }
  return byline;
}

/** Whether a word of a dump says anything: not empty, not `None`, `N/A` or `-`. */
export function isSomebody(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && !nobody.has(name.toLowerCase());
}

function splitPeople(field: string): string[] {
  if (!isSomebody(field)) return [];
  let parts = splitOutsideBrackets(field, /\s*;\s*/);
  for (const separator of separators) {
    parts = parts.flatMap((part) => {
      const pieces = splitOutsideBrackets(part, separator);
      return pieces.every((piece) => looksLikeName(piece.replace(sourceMark, ''))) ? pieces : [part];
    });
  }
  return parts;
}

/** Brackets hold where someone works, commas included: they are hidden from the separator and put back. */
function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const brackets: string[] = [];
  const hidden = text.replace(/\([^()]*\)/g, (bracket) => `\u0000${brackets.push(bracket) - 1}\u0000`);
  const restore = (piece: string): string =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: cannot occur in clean text
    piece.replace(/\u0000(\d+)\u0000/g, (_, index: string) => brackets[Number(index)] ?? '').trim();
  return hidden
    .split(separator)
    .map(restore)
    .filter((piece) => piece !== '');
}

/** One to six words that all begin with a capital. */
function looksLikeName(text: string): boolean {
  const words = text.replace(/\s*\([^()]*\)$/, '').split(' ');
  return (
    words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word)) && /\p{L}.*\p{L}/u.test(text) && !/\d/.test(text)
  );
}
