import { foldForm, type Token, tokenise } from './tokens.ts';

/** A stretch of a text, marked or not. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

/** Tells which words of a text were asked for. */
export type Marker = (form: string) => boolean;

/**
 * @param marks forms, and folds behind a `~`: `['đảng', '~uy']`
 */
export function createMarker(marks: readonly string[]): Marker {
  const forms = new Set(marks.filter((mark) => !mark.startsWith('~')));
  const folds = new Set(marks.filter((mark) => mark.startsWith('~')).map((mark) => mark.slice(1)));
  return (form) => forms.has(form) || (folds.size > 0 && folds.has(foldForm(form)));
}

/**
 * The whole text in its own spelling, cut where marked words begin and end; words that stand side by side are marked as one.
 *
 * @example markWords('Đảng uỷ xã', createMarker(['đảng', 'ủy'])) // [{ 'Đảng uỷ', marked }, { ' xã' }]
 */
export function markWords(text: string, isAsked: Marker): Stretch[] {
  const asked = tokenise(text).filter(({ form }) => isAsked(form));
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of asked) {
    const last = runs.at(-1);
    if (last !== undefined && /^\s+$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  const stretches: Stretch[] = [];
  let place = 0;
  for (const { start, end } of runs) {
    if (start > place) stretches.push({ text: text.slice(place, start), isMarked: false });
    stretches.push({ text: text.slice(start, end), isMarked: true });
    place = end;
  }
  if (place < text.length) stretches.push({ text: text.slice(place), isMarked: false });
  return stretches;
}

/**
 * The stretch of a text around the best run of asked words: where most of them stand side by side. Begins with a sentence
 * when one begins nearby; the beginning of the text when it holds none of the words.
 *
 * @param length in words
 */
export function excerptOf(text: string, isAsked: Marker, length = 36): Stretch[] {
  const clean = text.replace(/\s+/g, ' ').trim();
  const tokens = tokenise(clean);
  const first = beginning(clean, tokens, bestWindow(tokens, isAsked, length));
  const last = Math.min(tokens.length, first + length);
  const start = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const end = last === tokens.length ? clean.length : (tokens[last - 1]?.end ?? clean.length);
  const stretches = markWords(clean.slice(start, end), isAsked);
  if (start > 0) stretches.unshift({ text: '…\u00a0', isMarked: false });
  if (end < clean.length) stretches.push({ text: '\u00a0…', isMarked: false });
  return stretches;
}

/** @returns index of the first asked word of the best window */
function bestWindow(tokens: readonly Token[], isAsked: Marker, length: number): number {
  const weights = new Array<number>(tokens.length).fill(0);
  for (let start = 0; start < tokens.length; ) {
    let end = start;
    while (end < tokens.length && isAsked(tokens[end]?.form ?? '')) end += 1;
    // A run weighs the square of its length: a phrase more than the same words about the text.
    for (let index = start; index < end; index += 1) weights[index] = end - start;
    start = end + 1;
  }
  let best = { start: 0, weight: 0 };
  let weight = 0;
  for (let end = 0; end < tokens.length; end += 1) {
    weight += weights[end] ?? 0;
    if (end >= length) weight -= weights[end - length] ?? 0;
    if (weight > best.weight) best = { start: Math.max(0, end - length + 1), weight };
  }
  const firstAsked = weights.findIndex((each, index) => index >= best.start && each > 0);
  return Math.max(0, firstAsked);
}

/** Words before the asked ones: as many as the sentence has, when they are few. */
const mostBefore = 10;
const fewBefore = 5;

function beginning(text: string, tokens: readonly Token[], asked: number): number {
  for (let index = asked; index > Math.max(0, asked - mostBefore); index -= 1) {
    const gap = text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
    if (/[.!?…:]["”’)]?\s/.test(gap)) return index;
  }
  return asked <= mostBefore ? 0 : asked - fewBefore;
}
