import type { Vocabulary } from '../../lib/search/vocabulary.ts';

/** Words in fewer articles are mostly slips and names that stand once; small archives keep them all. */
const rare = 3;
const smallArchive = 1000;

/**
 * The words that a reader may be offered: those with a letter, grouped by how many articles hold them, in doublings, so
 * that one more article seldom changes the file.
 */
export function vocabularyOf(frequencies: ReadonlyMap<string, number>, articles: number): Vocabulary {
  const least = articles < smallArchive ? 1 : rare;
  const groups: string[][] = [];
  for (const form of [...frequencies.keys()].sort()) {
    const count = frequencies.get(form) ?? 0;
    if (count < least || form.length > 24 || !/^\p{L}[\p{L}\p{M}]*$/u.test(form)) continue;
    const doublings = Math.floor(Math.log2(count));
    while (groups.length <= doublings) groups.push([]);
    groups[doublings]?.push(form);
  }
  return groups.map((forms) => forms.join(' '));
}
