import type { Edit } from './edit.ts';

/** Words that are not in NFC, and their form that is: they look alike, but a search in the file tells them apart. */
export function composeWords(text: string): Edit[] {
  if (text.normalize('NFC') === text) return [];
  const edits: Edit[] = [];
  // Word by word: `<` and a stroke behind it would compose to a sign that is no HTML any more.
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const composed = word.normalize('NFC');
    if (composed !== word) edits.push({ start: index, end: index + word.length, text: composed });
  }
  return edits;
}
