import { encodingNames } from './legacy/encodings.ts';
import { restoreLegacy } from './legacy/restore.ts';

/** A run of text in an encoding that is read as another. */
export interface Mojibake {
  /** `TCVN3`, `VNI`, `VISCII` …, or `UTF-8`. */
  encoding: string;
  offset: number;
  /** Its first words. */
  text: string;
}

/**
 * The lines of a text that are Vietnamese in the bytes of an old font or of UTF-8, shown as Latin letters; each is read for itself.
 */
export function findMojibake(text: string): Mojibake[] {
  if (isClean(text)) return [];
  const found: Mojibake[] = [];
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const hit = readLine(text.slice(start, end));
    if (hit !== undefined) found.push({ ...hit, offset: start + hit.offset });
    start = end + 1;
  }
  return found;
}

/** Letters and signs of Latin-1 that Vietnamese has no use for: text in any wrong encoding is full of them. */
const foreign = /[\u0080-\u009f¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ\u00ad]/g;

/** Most texts and lines are, which is told quickly. */
function isClean(text: string): boolean {
  foreign.lastIndex = 0;
  for (let count = 0; count < least; count++) if (!foreign.test(text)) return true;
  return false;
}

/** Fewest words that tell. */
const least = 3;

function readLine(line: string): Mojibake | undefined {
  if (isClean(line)) return undefined;
  const twice = doubleEncoded(line);
  if (twice !== undefined) return twice;
  const { texts, runs } = restoreLegacy([line]);
  const [restored = line] = texts;
  const run = runs.find(({ isDoubtful, words }) => !isDoubtful && words >= least);
  if (run === undefined) return undefined;
  const changed = [...line].findIndex((_, index) => line[index] !== restored[index]);
  const offset = line.slice(0, changed).search(/\S*$/);
  return { encoding: encodingNames[run.encoding], offset, text: excerpt(line, offset) };
}

/** `áº£` for `ả`, `Ä‘` for `đ`, `Æ°` for `ư`: bytes of UTF-8 read one by one. */
function doubleEncoded(line: string): Mojibake | undefined {
  const hits = [
    ...line.matchAll(/á[º»][\u0080-\u00bf\u0152-\u017e\u0192\u2013-\u2122]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[¡¢£¨©ª¬²³´µ¹º½]/g),
  ];
  const [first] = hits;
  if (first === undefined || hits.length < least) return undefined;
  return { encoding: 'UTF-8', offset: first.index, text: excerpt(line, first.index) };
}

function excerpt(line: string, from: number): string {
  return line.slice(from, from + 40).trim();
}
