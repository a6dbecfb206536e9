import { readChunks } from '../read-chunks.ts';

/** One line of a dump. */
export interface SourceLine {
  /** From 1. */
  number: number;
  /** Bytes it has. */
  size: number;
  /** Without the line feed; undefined where the line is too long to be an article, and so was not kept. */
  bytes: Uint8Array | undefined;
}

/**
 * Bytes of the longest line that is read. An article may have half of it when it is published, and its importing takes some forty times
 * as much memory.
 */
export const longestLine = 25_000_000;

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
  let size = 0;
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size <= longestLine) pending.push(piece);
    else pending = [];
  };
  const endLine = (): SourceLine => {
    const [first] = pending;
    const bytes = first !== undefined && pending.length === 1 ? first : Buffer.concat(pending);
    const line = { number: ++number, size, bytes: size <= longestLine ? bytes : undefined };
    pending = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, end));
      yield endLine();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (size > 0) yield endLine();
}
