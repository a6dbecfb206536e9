import { capitaliseLine, mayBeHeading } from './capitals.ts';
import { mayBeLegacy } from './decode.ts';
import type { LegacyEncoding } from './encodings.ts';
import { labelWords, type Word } from './label-words.ts';

/** A stretch of text that was in an old encoding. */
export interface LegacyRun {
  /** Which of the texts it stands in. */
  text: number;
  encoding: LegacyEncoding;
  /** Where it stands in the restored text. */
  start: number;
  end: number;
  /** How many words had to be converted. */
  words: number;
  /** Whether so little in all texts speaks for the encoding, or so much in this run against it, that somebody should look. */
  isDoubtful: boolean;
  /** Lines that may have been set in capitals, which TCVN3 leaves to the font. */
  smallLines: string[];
}

/** Texts in Unicode, and what was converted for it. */
export interface Restored {
  texts: string[];
  runs: LegacyRun[];
}

/**
 * Finds what was written in TCVN3, VNI, VISCII, VPS or CP1258 and converts it to Unicode, run by run; whatever is not in one of them
 * stays as it is, byte for byte.
 *
 * What decides is how much the words look like Vietnamese in each encoding and as they stand, over the whole run: no letter decides by
 * itself, and changing the encoding has to pay. Time and memory grow with the length of the texts.
 *
 * @param texts of one article or document: a run in one makes short ones in the others likelier. Bytes of the old encoding
 *   may stand in them as Latin-1 or as Windows-1252 characters, composed or not
 * @example
 * restoreLegacy(['UÛy ban nhaân daân tænh']) // texts: ['Ủy ban nhân dân tỉnh'], one run in VNI
 */
export function restoreLegacy(texts: readonly string[]): Restored {
  const restored: Restored = { texts: [...texts], runs: [] };
  if (!texts.some(mayBeLegacy)) return restored;
  const words = labelWords(texts);
  const doubted = doubtedEncodings(words.flat());
  texts.forEach((text, index) => {
    const { result, runs } = convert(text, words[index] ?? []);
    restored.texts[index] = result;
    for (const run of runs) {
      restored.runs.push({ ...run, text: index, isDoubtful: run.isDoubtful || doubted.has(run.encoding) });
    }
  });
  return restored;
}

type FoundRun = Omit<LegacyRun, 'text'>;

/** Words one behind the other that have the same label. */
interface Stretch {
  encoding: LegacyEncoding;
  words: Word[];
}

function convert(text: string, words: readonly Word[]): { result: string; runs: FoundRun[] } {
  let result = '';
  let done = 0;
  const runs = stretchesOf(words).map((stretch): FoundRun => {
    const from = stretch.words[0]?.start ?? done;
    result += text.slice(done, from);
    const start = result.length;
    const { converted, end } = convertStretch(text, stretch, from);
    result += converted;
    done = end;
    return { ...describe(stretch), start, end: result.length, smallLines: smallLinesOf(stretch, converted) };
  });
  return { result: result + text.slice(done), runs };
}

function stretchesOf(words: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  let encodingBefore: LegacyEncoding | undefined;
  for (const word of words) {
    if (word.encoding !== undefined) {
      if (word.encoding !== encodingBefore) stretches.push({ encoding: word.encoding, words: [] });
      stretches.at(-1)?.words.push(word);
    }
    encodingBefore = word.encoding;
  }
  return stretches;
}

function convertStretch(text: string, stretch: Stretch, from: number): { converted: string; end: number } {
  let converted = '';
  let end = from;
  for (const word of stretch.words) {
    converted += text.slice(end, word.start) + word.readings[stretch.encoding].text;
    end = word.end;
  }
  if (stretch.encoding !== 'tcvn3') return { converted, end };
  return { converted: converted.replace(/[^\n]+/g, capitaliseLine), end };
}

function describe({ encoding, words }: Stretch): Pick<LegacyRun, 'encoding' | 'words' | 'isDoubtful'> {
  const misfits = words.filter(({ readings }) => readings[encoding].isMisfit).length;
  return { encoding, words: words.length, isDoubtful: misfits > words.length * MOST_MISFITS };
}

/** Encodings that too little speaks for in all texts together. */
function doubtedEncodings(words: readonly Word[]): Set<LegacyEncoding> {
  const gains = new Map<LegacyEncoding, number>();
  for (const { encoding, readings, asIs } of words) {
    if (encoding === undefined) continue;
    gains.set(encoding, (gains.get(encoding) ?? 0) + readings[encoding].score - asIs);
  }
  return new Set([...gains].flatMap(([encoding, gain]) => (gain < SURE_GAIN ? encoding : [])));
}

function smallLinesOf({ encoding }: Stretch, converted: string): string[] {
  // A run may begin inside a tag.
  return encoding === 'tcvn3'
    ? converted
        .replace(/^[^<>]*>/, '')
        .split(/\n|<[^<>]*>/)
        .filter(mayBeHeading)
    : [];
}

/** What five common words give. */
const SURE_GAIN = 15;
const MOST_MISFITS = 0.1;
