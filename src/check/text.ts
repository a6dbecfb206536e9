import type { Finding } from '../lib/proofreading/finding.ts';
import { findForeignLetters } from '../lib/proofreading/foreign-letters.ts';
import { nameOfMark } from '../lib/proofreading/invisible-marks.ts';
import { findToneMix } from '../lib/proofreading/tone-mix.ts';
import { findMojibake } from '../lib/vietnamese/mojibake.ts';
import { excerpt } from './body/body.ts';
import { findMendable, type Mendable } from './fix/mistakes.ts';
import type { Source } from './source.ts';

/** What is wrong with the letters of a file, whatever they say. What may be there a thousand times is told once, and counted. */
export function checkText(source: Source): Finding[] {
  const { text } = source;
  return [
    ...counted('not-nfc', source, wordAt),
    ...counted('icelandic-d', source, wordAt),
    ...counted('invisible-mark', source, (all, offset) => nameOfMark(all[offset] ?? '')),
    ...counted('trailing-space', source),
    ...curlyQuotes(source),
    ...findForeignLetters(text),
    ...findToneMix(text),
    ...mojibake(text),
  ];
}

/** @param show what the sentence shows of the first */
function counted(kind: Mendable, source: Source, show?: (text: string, offset: number) => string): Finding[] {
  const edits = findMendable(kind, source);
  const [first] = edits;
  if (first === undefined) return [];
  const details: Record<string, string> = { count: String(edits.length) };
  if (show !== undefined) details.text = show(source.text, first.start);
  return [{ code: kind, offset: first.start, details }];
}

function curlyQuotes(source: Source): Finding[] {
  return findMendable('curly-quotes', source).map(({ start }) => {
    const line = source.text.slice(source.text.lastIndexOf('\n', start) + 1, start);
    return { code: 'curly-quotes', offset: start, details: { key: /\w+/.exec(line)?.[0] ?? '' } };
  });
}

function mojibake(text: string): Finding[] {
  const [first] = findMojibake(text);
  if (first === undefined) return [];
  const { encoding, offset } = first;
  return [{ code: 'legacy-text', offset, details: { encoding, text: excerpt(first.text) } }];
}

/** The word that a letter belongs to. */
function wordAt(text: string, offset: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(offset, offset + 20))?.[0] ?? '';
  return before + after;
}
