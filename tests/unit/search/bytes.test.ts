import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/lib/search/bytes.ts';

const anyPiece = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: 0, max: 2 ** 32 - 1 }) }),
  // A byte order mark at the head of a text is no part of it.
  fc.record({
    kind: fc.constant('text' as const),
    value: fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff')),
  }),
  fc.record({ kind: fc.constant('raw' as const), value: fc.uint8Array() }),
);

function written(pieces: readonly (typeof anyPiece extends fc.Arbitrary<infer Piece> ? Piece : never)[]): ByteWriter {
  const writer = new ByteWriter(1);
  for (const piece of pieces) {
    if (piece.kind === 'number') writer.number(piece.value);
    else if (piece.kind === 'text') writer.text(piece.value);
    else writer.number(piece.value.length).raw(piece.value);
  }
  return writer;
}

describe('ByteWriter and ByteReader', () => {
  it('give back any numbers, texts and bytes', () => {
    fc.assert(
      fc.property(fc.array(anyPiece), (pieces) => {
        const writer = written(pieces);
        const reader = new ByteReader(writer.bytes());
        for (const { kind, value } of pieces) {
          if (kind === 'number') expect(reader.number()).toBe(value);
          else if (kind === 'text') expect(reader.text()).toBe(value);
          else expect([...reader.raw(reader.number())]).toEqual([...value]);
        }
        expect(reader.position).toBe(writer.length);
      }),
    );
  });

  it('write a small number in one byte and the largest in five', () => {
    expect([...new ByteWriter().number(127).bytes()]).toEqual([127]);
    expect(new ByteWriter().number(2 ** 32 - 1).length).toBe(5);
  });

  it('refuse to read behind the end', () => {
    const bytes = new ByteWriter().text('Đảng ủy').bytes();
    expect(() => new ByteReader(bytes.subarray(0, -1)).text()).toThrow(RangeError);
    expect(() => new ByteReader(new Uint8Array()).number()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(128, 128)).number()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(1)).raw(2)).toThrow(RangeError);
  });
});
