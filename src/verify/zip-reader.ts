import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';

/**
 * Opens a ZIP whose numbers may be anybody's.
 *
 * @param size of the file in bytes
 * @param use whether its directory is passed through, line by line, or entries are read here and there
 * @throws what yauzl says when it is none
 */
export function openZip(handle: FileHandle, size: number, use: 'directory' | 'entries'): Promise<ZipFile> {
  const ahead = use === 'directory' ? pieceSize : 0;
  return fromRandomAccessReaderPromise(new BoundedReader(handle, size, ahead), size, options);
}

/** Names are decoded by us, and their danger told with all else: yauzl would stop at the first that leads out of the folder. */
const options = { autoClose: false, decodeStrings: false };

const pieceSize = 1 << 16;

/**
 * Reads within the file alone. yauzl's own reader (3.4.0) hands on whatever place a ZIP of 64 bits names: beyond 2⁵³ Node throws where
 * nobody can catch it, and the command breaks off.
 */
class BoundedReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;
  readonly #ahead: number;
  /** What was read last; directories have two small pieces a line. */
  #held = { start: 0, bytes: Buffer.alloc(0) };

  constructor(handle: FileHandle, size: number, ahead: number) {
    super();
    this.#handle = handle;
    this.#size = size;
    this.#ahead = ahead;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#read(position, length).then(
      (bytes) => callback(null, bytes.copy(buffer, offset)),
      (error) => callback(error),
    );
  }

  async #read(position: number, length: number): Promise<Buffer> {
    if (position + length > this.#size) throw new Error('beyond the end');
    const { start, bytes } = this.#held;
    if (position < start || position + length > start + bytes.length) {
      const wanted = Math.min(Math.max(length, this.#ahead), this.#size - position);
      const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
      this.#held = { start: position, bytes: buffer.subarray(0, bytesRead) };
      return buffer.subarray(0, Math.min(length, bytesRead));
    }
    return bytes.subarray(position - start, position - start + length);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, Math.min(end, this.#size)), { objectMode: false });
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const buffer = Buffer.allocUnsafe(Math.min(pieceSize, end - at));
      const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}
