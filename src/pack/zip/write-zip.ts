import { createReadStream } from 'node:fs';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, createDeflateRaw, deflateRaw } from 'node:zlib';
import { Refusal } from '../../lib/refusals.ts';
import type { PackedFile } from '../packed-file.ts';
import type { Written } from '../written.ts';
import { isCompressible } from './compressible.ts';
import { centralHeader, endRecords, largeFrom, localHeader, type ZipEntry } from './format.ts';
import { openSink, type Sink } from './sink.ts';

/** Files from here on are never held in memory. */
const streamedFrom = 8 * 1024 * 1024;

/** So many files are compressed beside each other: as many as Node has threads for it, and as many that wait. */
const atOnce = 8;

/** With lower levels a page takes a tenth more room, with higher ones a hundredth less. */
const level = 6;

const deflate = promisify(deflateRaw);

/**
 * Writes files into a ZIP, in the order in which they come. However large the edition is, a handful of files is held at a time, and
 * the list of what was written. The same files and the same day give the same bytes.
 *
 * @param file absolute path; what stands there is written over
 * @param day which all files are dated: `2026-11-28`
 * @param onFile told after each file
 */
export async function writeZip(
  files: AsyncIterable<PackedFile>,
  file: string,
  day: string,
  onFile: (written: Written) => void,
): Promise<Written> {
  const handle = await open(file, 'w');
  try {
    const sink = openSink(handle);
    // Not the lines of the list themselves: a small buffer keeps a large one alive, from which Node has cut it.
    const entries: ZipEntry[] = [];
    let bytes = 0;
    for await (const ready of inOrder(files)) {
      const entry = await writeEntry(ready, sink, handle, day);
      entries.push(entry);
      bytes += entry.size;
      onFile({ files: entries.length, bytes, size: sink.position() });
    }
    const offset = sink.position();
    for (const entry of entries) await sink.write(centralHeader(entry, day));
    await sink.write(endRecords(entries.length, offset, sink.position() - offset));
    await sink.flush();
    // Whoever reads that it is done may pull the stick out.
    await handle.sync();
    return { files: entries.length, bytes, size: sink.position() };
  } finally {
    await handle.close();
  }
}

/** A file that is ready to be written, or too large to be held. */
type Ready = { path: string } & (
  | { crc: number; size: number; packed: Uint8Array; isDeflated: boolean }
  | { file: string; expected: number }
);

/** Makes files ready beside each other, and hands them on in the order in which they came. */
async function* inOrder(files: AsyncIterable<PackedFile>): AsyncGenerator<Ready> {
  const queue: Promise<Ready>[] = [];
  for await (const file of files) {
    const ready = makeReady(file);
    // Awaited when its turn comes, and it may fail before.
    ready.catch(() => {});
    queue.push(ready);
    if (queue.length >= atOnce) yield (await queue.shift()) as Ready;
  }
  for (const ready of queue) yield await ready;
}

async function makeReady({ path, data }: PackedFile): Promise<Ready> {
  if (typeof data === 'object' && 'file' in data) {
    const { size } = await stat(data.file);
    if (size >= streamedFrom) return { path, file: data.file, expected: size };
    return compress(path, await readFile(data.file));
  }
  return compress(path, typeof data === 'string' ? Buffer.from(data) : data);
}

async function compress(path: string, bytes: Uint8Array): Promise<Ready> {
  const plain = { path, crc: crc32(bytes), size: bytes.length, packed: bytes, isDeflated: false };
  if (!isCompressible(path) || bytes.length === 0) return plain;
  const packed = await deflate(bytes, { level });
  return packed.length < bytes.length ? { ...plain, packed, isDeflated: true } : plain;
}

async function writeEntry(ready: Ready, sink: Sink, handle: FileHandle, day: string): Promise<ZipEntry> {
  if ('file' in ready) return streamEntry(ready, sink, handle, day);
  const { path, crc, size, packed, isDeflated } = ready;
  const entry = { path, isDeflated, crc, size, packed: packed.length, offset: sink.position(), isLarge: false };
  await sink.write(localHeader(entry, day));
  await sink.write(packed);
  return entry;
}

/** Its sum is known at the end only: the header is written once more then, in the place of the first. */
async function streamEntry(
  { path, file, expected }: { path: string; file: string; expected: number },
  sink: Sink,
  handle: FileHandle,
  day: string,
): Promise<ZipEntry> {
  const isDeflated = isCompressible(path);
  // What cannot be compressed grows by a thousandth.
  const isLarge = expected * 1.001 + 1024 >= largeFrom;
  const entry = { path, isDeflated, crc: 0, size: 0, packed: 0, offset: sink.position(), isLarge };
  await sink.write(localHeader(entry, day));
  const start = sink.position();
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of createReadStream(file)) {
      entry.crc = crc32(piece, entry.crc);
      entry.size += piece.length;
      yield piece;
    }
  };
  if (isDeflated) {
    const stream = createDeflateRaw({ level });
    const feeding = feed(counted(), stream);
    feeding.catch((error) => stream.destroy(error));
    for await (const piece of stream) await sink.write(piece);
    await feeding;
  } else {
    for await (const piece of counted()) await sink.write(piece);
  }
  if (entry.size !== expected) throw new ChangedFile(file);
  entry.packed = sink.position() - start;
  await sink.flush();
  await handle.write(localHeader(entry, day), 0, undefined, entry.offset);
  return entry;
}

async function feed(pieces: AsyncIterable<Buffer>, stream: ReturnType<typeof createDeflateRaw>): Promise<void> {
  for await (const piece of pieces) {
    if (!stream.write(piece)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
}

/** A file became another while it was packed. */
class ChangedFile extends Refusal {
  constructor(file: string) {
    super('content-changed', `Tệp ${file} bị thay đổi trong lúc đóng gói. Hãy chạy lại.`, 3);
  }
}
