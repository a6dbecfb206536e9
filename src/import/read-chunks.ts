import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportStop } from './stop.ts';

/**
 * The bytes of a file, gunzipped when it starts with gzip's magic bytes, whatever its name. Throws `ImportStop` when there is no such
 * file or its compressed data is damaged.
 */
export async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* (await isGzip(file)) ? gunzip(file) : createReadStream(file, { highWaterMark: chunkSize });
  } catch (error) {
    throw explain(error, file);
  }
}

const chunkSize = 1 << 18;

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
  if (code === 'ENOENT' || code === 'EISDIR') return new ImportStop('import-source', `Không có tệp ${file}.`);
  if (code.startsWith('Z_'))
    return new ImportStop('import-damaged', `Tệp nén ${file} bị hỏng hoặc chưa tải xong. Hãy tải lại.`, 1);
  return error;
}
