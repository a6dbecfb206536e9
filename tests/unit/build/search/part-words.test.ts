import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EarlierPart, mendWords, readWords, type WordedPart } from '../../../../src/build/search/part-words.ts';
import type { IndexRecord } from '../../../../src/build/search/record.ts';
import { anArchiveOf, aRecord } from './a-record.ts';

/** A part as a later build finds it. */
function asEarlier({ words, documents }: WordedPart): EarlierPart {
  return { documents, words: new Map([...words].map(([form, postings]) => [form, postings.bytes()])) };
}

/** In one order, for that of the words does not matter. */
function plain({ words, documents }: WordedPart) {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  return { documents, words: sorted.map(([form, each]) => [form, each.documents, [...each.bytes()]]) };
}

async function mend(before: readonly IndexRecord[], after: readonly IndexRecord[]): Promise<WordedPart | undefined> {
  return mendWords(asEarlier(readWords(before)), after);
}

describe('mendWords', () => {
  const archive = anArchiveOf(40);
  const fresh = anArchiveOf(6, 2);

  it('gives what reading anew gives when documents are changed, added, removed and moved', async () => {
    const edit = fc.record({
      place: fc.nat(39),
      kind: fc.constantFrom('change', 'add', 'remove', 'move'),
      with: fc.nat(5),
    });
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const after = [...archive];
      for (const { place, kind, with: other } of edits) {
        const [gone] = kind === 'add' ? [] : after.splice(place, 1);
        if (kind === 'move' && gone !== undefined) after.splice(0, 0, gone);
        if (kind === 'change' || kind === 'add') after.splice(place, 0, fresh[other] as IndexRecord);
      }
      const mended = await mend(archive, after);
      expect(mended).toBeDefined();
      if (mended !== undefined) expect(plain(mended)).toEqual(plain(readWords(after)));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('keeps the postings of words that did not change as they are', async () => {
    const before = asEarlier(readWords(archive));
    const mended = mendWords(before, [...archive, aRecord('Riêng một chữ zwxyz')]);
    expect(mended?.words.get('zwxyz')?.documents).toBe(1);
    const same = [...(mended?.words ?? [])].filter(([form, each]) => each.bytes() === before.words.get(form));
    expect(same.length).toBeGreaterThan(before.words.size * 0.9);
  });

  it('takes two documents with the same text for two', async () => {
    const twins = [aRecord('Hai bài như một'), aRecord('Hai bài như một'), ...archive];
    const mended = await mend(twins, twins.slice(1));
    expect(mended && plain(mended)).toEqual(plain(readWords(twins.slice(1))));
  });

  it('leaves it to reading anew when most is new', async () => {
    expect(await mend(archive.slice(0, 10), archive)).toBeUndefined();
  });
});
