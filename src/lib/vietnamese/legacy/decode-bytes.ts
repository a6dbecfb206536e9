import { spellBytes } from './bytes.ts';
import type { LegacyEncoding } from './encodings.ts';
import { type LegacyRun, restoreLegacy } from './restore.ts';

/** Text of bytes whose encoding nobody has told. */
export interface DecodedBytes {
  /** Unicode; runs of old encodings are converted. */
  text: string;
  /** That of the text, or of most of it. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | LegacyEncoding;
  runs: LegacyRun[];
  /** How many characters of UTF-8 are broken, each U+FFFD in the text: systems cut texts in the middle of one. */
  broken: number;
}

/**
 * Decodes bytes by what they look like: a byte order mark, UTF-8, an old Vietnamese encoding that Vietnamese syllables speak for, and
 * otherwise Windows-1252. What old encodings are in as UTF-8 letters stays, for `restoreLegacy`.
 *
 * @param bytes a file, or a field of one
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return { ...unicode, runs: [] };
  const { texts, runs } = restoreLegacy([spellBytes(bytes)]);
  const [text = ''] = texts;
  return { text, encoding: mostOf(runs) ?? 'windows-1252', runs, broken: 0 };
}

/**
 * Decodes bytes that are Unicode, with a byte order mark or as UTF-8.
 *
 * @returns undefined for bytes that are something else
 */
export function decodeUnicode(bytes: Uint8Array): Pick<DecodedBytes, 'text' | 'encoding' | 'broken'> | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : isUtf16Be(bytes) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'utf-8' || !text.includes(BROKEN)) return { text, encoding, broken: 0 };
  const broken = text.split(BROKEN).length - 1;
  const whole = (text.match(MULTIBYTE)?.length ?? 0) - broken;
  return whole > broken * FEW_BROKEN ? { text, encoding, broken } : undefined;
}

function isUtf16Be(bytes: Uint8Array): boolean {
  return bytes[0] === 0xfe && bytes[1] === 0xff;
}

/** The encoding of most converted words. */
function mostOf(runs: readonly LegacyRun[]): LegacyEncoding | undefined {
  const words = new Map<LegacyEncoding, number>();
  for (const run of runs) words.set(run.encoding, (words.get(run.encoding) ?? 0) + run.words);
  return [...words].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const BROKEN = '\ufffd';

/** In another encoding hardly two bytes in a hundred would be UTF-8 by chance. */
const FEW_BROKEN = 4;

const MULTIBYTE = /[^ -~\s]/gu;
