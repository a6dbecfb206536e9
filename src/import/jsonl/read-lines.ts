import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportStop } from '../stop.ts';

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
export async function* readLines(file: string): AsyncGenerator<SourceLine> {
  try {
    yield* splitLines((await isGzip(file)) ? gunzip(file) : createReadStream(file, { highWaterMark: chunkSize }));
  } catch (error) {
    throw explain(error, file);
  }
}

const chunkSize = 1 << 18;

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

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function gunzip(file: string): AsyncIterable<Uint8Array> {
  const unpacked = createGunzip({ chunkSize });
  // The failure of either stream reaches the reader of `unpacked`, so the promise itself has nothing to add.
  pipeline(createReadStream(file), unpacked).catch(() => {});
  return unpacked;
}

function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'EISDIR') return new ImportStop(`Không có tệp ${file}.`);
  if (code.startsWith('Z_')) return new ImportStop(`Tệp nén ${file} bị hỏng hoặc chưa tải xong. Hãy tải lại.`, 1);
  return error;
}
