import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunkRange,
  type DocumentFacts,
  lengthStep,
  type PartTable,
  readChunk,
  readTable,
  wordKey,
  writeChunk,
  writeTable,
} from '../../../src/lib/search/part-files.ts';
import { foldForm } from '../../../src/lib/search/tokens.ts';

const aName = fc.stringMatching(/^[0-9a-f]{12}$/);
const aSlug = fc.stringMatching(/^[a-z][a-z-]{0,9}$/);
const aWord = fc.oneof(
  fc.constantFrom('đảng', 'ủy', 'hòa', 'hoa', 'hóa', 'hoàn', '34', 'tư', 'tự', 'từ', 'zzz', '東', '서울'),
  fc.stringMatching(/^[a-zđăâêôơưàáảãạ]{1,6}$/).map((word) => word.normalize('NFC')),
);
const sortedKeys = fc
  .uniqueArray(aWord, { maxLength: 30 })
  .map((words) => words.map((form) => wordKey(foldForm(form), form)).sort());

const aTable: fc.Arbitrary<PartTable> = fc
  .record({
    sections: fc.uniqueArray(aSlug, { minLength: 1, maxLength: 5 }),
    authors: fc.array(fc.record({ slug: aSlug, name: fc.constantFrom('Đỗ Đức', 'Bích Hà', '', 'PV 😀') }), {
      maxLength: 6,
    }),
    chunks: sortedKeys.chain((keys) =>
      fc
        .array(aName, { minLength: keys.length, maxLength: keys.length })
        .map((names) => keys.map((firstKey, index) => ({ firstKey, file: `${names[index]}.bin` }))),
    ),
    headings: fc.array(
      aName.map((name) => `${name}.json`),
      { maxLength: 5 },
    ),
    headingsPerFile: fc.integer({ min: 1, max: 500 }),
  })
  .chain((rest) => {
    const facts: fc.Arbitrary<DocumentFacts> = fc.record({
      day: fc.integer({ min: 600_000, max: 800_000 }),
      section: fc.nat({ max: rest.sections.length - 1 }),
      authors:
        rest.authors.length === 0
          ? fc.constant([])
          : fc.uniqueArray(fc.nat({ max: rest.authors.length - 1 }), { maxLength: 3 }),
      hasPhoto: fc.boolean(),
      titleLength: fc.nat({ max: 40 }),
      length: fc.nat({ max: 5000 }).map((steps) => steps * lengthStep),
    });
    return fc.array(facts, { maxLength: 40 }).map((documents) => ({
      ...rest,
      documents: documents.sort((a, b) => a.day - b.day),
    }));
  });

describe('the table of a part', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        expect(readTable(writeTable(table))).toEqual(table);
      }),
    );
  });

  it('comes back when words of Nôm stand in it, whose characters are two units long', () => {
    const keys = ['𠀧', '𠄩', '𡗶', '𡨸'].map((form) => wordKey(form, form));
    const table: PartTable = {
      sections: [],
      authors: [],
      documents: [],
      chunks: keys.map((firstKey, index) => ({ firstKey, file: `00000000000${index}.bin` })),
      headings: [],
      headingsPerFile: 1,
    };
    expect(readTable(writeTable(table)).chunks.map(({ firstKey }) => firstKey)).toEqual(keys);
  });

  it('keeps about how long a text is', () => {
    const documents = [{ day: 1, section: 0, authors: [], hasPhoto: false, titleLength: 3, length: 1234 }];
    const table = { sections: ['tin'], authors: [], chunks: [], headings: [], headingsPerFile: 1, documents };
    const [read] = readTable(writeTable(table)).documents;
    expect(Math.abs((read?.length ?? 0) - 1234)).toBeLessThanOrEqual(lengthStep / 2);
  });

  it('that was cut off throws, wherever it was cut', () => {
    fc.assert(
      fc.property(aTable, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (table, share) => {
        const bytes = writeTable(table);
        expect(() => readTable(bytes.subarray(0, Math.floor(bytes.length * share)))).toThrow(RangeError);
      }),
    );
  });
});

describe('a chunk of words', () => {
  const someWords = fc.uniqueArray(fc.record({ form: aWord, postings: fc.uint8Array({ minLength: 1 }) }), {
    selector: ({ form }) => form,
    minLength: 1,
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(someWords, (words) => {
        const read = [...readChunk(writeChunk(words))].map(([form, postings]) => ({ form, postings: [...postings] }));
        expect(read).toEqual(words.map(({ form, postings }) => ({ form, postings: [...postings] })));
      }),
    );
  });

  it('that was cut off throws, wherever it was cut', () => {
    fc.assert(
      fc.property(someWords, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (words, share) => {
        const bytes = writeChunk(words);
        expect(() => readChunk(bytes.subarray(0, Math.floor(bytes.length * share)))).toThrow(RangeError);
      }),
    );
  });
});

describe('chunkRange', () => {
  /** Keys cut into chunks, so many each. */
  function chunksOf(keys: readonly string[], size: number): { firstKey: string; file: string; keys: string[] }[] {
    return Array.from({ length: Math.ceil(keys.length / size) }, (_, index) => {
      const own = keys.slice(index * size, (index + 1) * size);
      return { firstKey: own[0] ?? '', file: '', keys: own };
    });
  }

  it('finds every word in the one chunk that holds it', () => {
    fc.assert(
      fc.property(sortedKeys, fc.integer({ min: 1, max: 5 }), (keys, size) => {
        const chunks = chunksOf(keys, size);
        for (const key of keys) {
          const range = chunks.slice(...chunkRange(chunks, key, key));
          expect(range).toHaveLength(1);
          expect(range[0]?.keys).toContain(key);
        }
      }),
    );
  });

  it('finds all words that fold alike, over however many chunks they lie, and never fetches many beside them', () => {
    fc.assert(
      fc.property(sortedKeys, fc.integer({ min: 1, max: 5 }), aWord.map(foldForm), (keys, size, fold) => {
        const chunks = chunksOf(keys, size);
        const family = keys.filter((key) => key.startsWith(`${fold} `));
        const range = chunks.slice(...chunkRange(chunks, wordKey(fold, ''), wordKey(fold, '\uffff')));
        expect(range.flatMap((chunk) => chunk.keys).filter((key) => key.startsWith(`${fold} `))).toEqual(family);
        expect(range.length).toBeLessThanOrEqual(family.length / size + 2);
      }),
    );
  });

  it('finds nothing in a part without words', () => {
    expect(chunkRange([], 'a', 'b')).toEqual([0, 0]);
  });
});
