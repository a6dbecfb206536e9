import { readChunks } from '../read-chunks.ts';

/** One line of a dump. */
export interface SourceLine {
  /** From 1. */
  number: number;
  /** Without the line feed. */
  bytes: Uint8Array;
}

/**
 * The lines of a file, gunzipped when it starts with gzip's magic bytes, whatever its name.
 *
 * Lines end at the byte 0x0A and nowhere else: `node:readline` also splits at U+2028, which JSON may hold unescaped.
 * Throws `ImportStop` when there is no such file or its compressed data is damaged.
 */
export function readLines(file: string): AsyncGenerator<SourceLine> {
  return splitLines(readChunks(file));
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceLine> {
  let number = 0;
  let pending: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      const rest = chunk.subarray(start, end);
      yield { number: ++number, bytes: pending.length === 0 ? rest : Buffer.concat([...pending, rest]) };
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length > 0) yield { number: ++number, bytes: Buffer.concat(pending) };
}
