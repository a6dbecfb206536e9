import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChunk, readTable, writeChunk } from '../../../src/lib/search/part-files.ts';
import { readPostings } from '../../../src/lib/search/postings.ts';
import { tryOn } from './fuzz.ts';

/** A file of the index that lost bytes, or was never one, is read or found not to be whole, and nothing is made ready for what it promises. */
function expectRead(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}

it.each([
  ['tables', readTable],
  ['chunks', readChunk],
  ['postings', readPostings],
] as const)('%s of any bytes are read, or found not to be whole', (_, read) => {
  tryOn(fc.uint8Array({ maxLength: 60 }), (bytes) => expectRead(() => read(bytes)));
  for (const each of [0xff, 0x7f, 0x00]) expectRead(() => read(new Uint8Array(40).fill(each)));
  // The largest number that can be written, where every count stands.
  expectRead(() => read(Uint8Array.from({ length: 40 }, (_, index) => (index % 5 === 4 ? 0x0f : 0xff))));
});

it('a chunk in which a byte has changed is read, or found not to be whole', () => {
  const words = fc.array(fc.record({ form: fc.string({ maxLength: 8 }), postings: fc.uint8Array({ maxLength: 12 }) }), {
    maxLength: 8,
  });
  tryOn(fc.tuple(words, fc.nat(), fc.nat(255)), ([list, place, value]) => {
    const bytes = writeChunk(list);
    expect(readChunk(bytes).size).toBe(new Set(list.map(({ form }) => form)).size);
    bytes[place % bytes.length] = value;
    expectRead(() => [...readChunk(bytes).values()].map((postings) => expectRead(() => readPostings(postings))));
  });
});
