import { type Edit, touchesAny } from '../../lib/proofreading/edit.ts';
import { removeInvisible } from '../../lib/proofreading/invisible-marks.ts';
import { strokeDs } from '../../lib/proofreading/stroked-d.ts';
import { trimLines } from '../../lib/proofreading/trailing-spaces.ts';
import { composeWords } from '../../lib/proofreading/unicode-form.ts';
import type { Source } from '../source.ts';
import { protectedRanges } from './protected.ts';
import { straightenQuotes } from './quotes.ts';

/** Mistakes that a program may mend by itself, in the order in which they are mended. */
export const mendable = ['invisible-mark', 'not-nfc', 'icelandic-d', 'trailing-space', 'curly-quotes'] as const;

export type Mendable = (typeof mendable)[number];

/** Where a file has mistakes of one kind, and what is right in their place. */
export function findMendable(kind: Mendable, source: Source): Edit[] {
  if (kind === 'curly-quotes') return straightenQuotes(source);
  const edits = finders[kind](source);
  if (edits.length === 0) return [];
  const isProtected = touchesAny(protectedRanges(source));
  return edits.filter((edit) => !isProtected(edit));
}

const finders: Record<Exclude<Mendable, 'curly-quotes'>, (source: Source) => Edit[]> = {
  'invisible-mark': ({ text }) => removeInvisible(text),
  'not-nfc': ({ text }) => composeWords(text),
  'icelandic-d': ({ text }) => strokeDs(text),
  'trailing-space': ({ text, bodyStart }) => trimLines(text, bodyStart),
};
