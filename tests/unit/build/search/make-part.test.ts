import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Grain, makePart } from '../../../../src/build/search/make-part.ts';
import { chunkRange, readChunk, readTable, wordKey } from '../../../../src/lib/search/part-files.ts';
import { readPostings } from '../../../../src/lib/search/postings.ts';
import { foldForm } from '../../../../src/lib/search/tokens.ts';
import { anArchiveOf, aRecord } from './a-record.ts';

const coarse: Grain = { chunkBytes: () => 1e6, headingsPerFile: 100 };
const fine: Grain = { chunkBytes: () => 300, headingsPerFile: 2 };

async function madeOf(records: Parameters<typeof makePart>[0], grain = coarse) {
  const made = makePart(records, grain);
  const table = readTable(made.files.get(made.table) ?? new Uint8Array());
  /** Places of a word, as the browser looks them up. */
  const placesOf = (form: string): [document: number, places: number[]][] => {
    const key = wordKey(foldForm(form), form);
    const found = table.chunks.slice(...chunkRange(table.chunks, key, key)).flatMap(({ file }) => {
      const bytes = readChunk(made.files.get(file) ?? new Uint8Array()).get(form);
      return bytes ? [readPostings(bytes)] : [];
    });
    return found.flatMap(({ documents, starts, positions }) =>
      [...documents].map((document, index): [number, number[]] => [
        document,
        [...positions.subarray(starts[index], starts[index + 1])],
      ]),
    );
  };
  return { ...made, table, placesOf };
}

describe('makePart', () => {
  it('notes where each word stands, title first, other texts a gap behind', async () => {
    const { placesOf } = await madeOf([
      aRecord('Đảng uỷ họp', { texts: ['', 'họp Đảng ủy', 'Đảng'] }),
      aRecord('Tin khác', { texts: ['họp'] }),
    ]);
    expect(placesOf('đảng')).toEqual([[0, [0, 12, 22]]]);
    expect(placesOf('ủy')).toEqual([[0, [1, 13]]]);
    expect(placesOf('họp')).toEqual([
      [0, [2, 11]],
      [1, [10]],
    ]);
    expect(placesOf('dang')).toEqual([]);
  });

  it('notes the facts of each document', async () => {
    const ha = { slug: 'ha', name: 'Bích Hà' };
    const duc = { slug: 'duc', name: 'Đỗ Đức' };
    const { table } = await madeOf([
      aRecord('Một hai', { section: 'b', authors: [ha, duc], texts: ['từ '.repeat(30)] }),
      aRecord('Ba', { section: 'a', authors: [duc], hasPhoto: true, date: '2023-08-04' }),
    ]);
    expect(table.sections).toEqual(['b', 'a']);
    expect(table.authors).toEqual([ha, duc]);
    const [one, two] = table.documents;
    expect(one).toMatchObject({ section: 0, authors: [0, 1], hasPhoto: false, titleLength: 2, length: 32 });
    expect(two).toMatchObject({ section: 1, authors: [1], hasPhoto: true, titleLength: 1, length: 0 });
    expect((two?.day ?? 0) - (one?.day ?? 0)).toBe(1);
  });

  it('finds each word again however finely it is cut', async () => {
    const records = anArchiveOf(60);
    const [whole, cut] = [await madeOf(records), await madeOf(records, fine)];
    expect(whole.table.chunks).toHaveLength(1);
    expect(cut.table.chunks.length).toBeGreaterThan(20);
    for (const [form, documents] of whole.frequencies) {
      expect(cut.placesOf(form)).toEqual(whole.placesOf(form));
      expect(cut.placesOf(form)).toHaveLength(documents);
    }
  });

  it('keeps the headings in their order, so many a file', async () => {
    const records = anArchiveOf(5);
    const { files, table } = await madeOf(records, fine);
    const headings = table.headings.map((file) => JSON.parse(new TextDecoder().decode(files.get(file))));
    expect(headings.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(headings.flat()).toEqual(records.map(({ heading }) => heading));
  });

  it('names files by what they hold, so that a browser may keep them for ever', async () => {
    for (const [name, bytes] of (await madeOf(anArchiveOf(30), fine)).files) {
      expect(name.split('.')[0]).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 12));
    }
  });

  it('gives the same bytes for the same records', async () => {
    expect(makePart(anArchiveOf(30), fine).files).toEqual(makePart(anArchiveOf(30), fine).files);
  });

  it('stands for documents without a word', async () => {
    const { table } = await madeOf([aRecord('…', { texts: ['😀'] })]);
    expect(table.documents).toMatchObject([{ titleLength: 0, length: 0 }]);
    expect(table.chunks).toEqual([]);
  });
});
