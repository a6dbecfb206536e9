import type { FileHandle } from 'node:fs/promises';

/** Writes to the end of a file, many small pieces at a time. */
export interface Sink {
  write(piece: Uint8Array): Promise<void>;
  /** How many bytes it was given. */
  position(): number;
  /** Hands over what it still holds. */
  flush(): Promise<void>;
}

/** Bytes that are gathered before the disk is asked. */
const enough = 1024 * 1024;

/** A sink for an empty file. */
export function openSink(handle: FileHandle): Sink {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let written = 0;
  const flush = async (): Promise<void> => {
    const block = Buffer.concat(pieces);
    pieces = [];
    held = 0;
    // The system may take less than it is given.
    for (let at = 0; at < block.length; ) {
      const { bytesWritten } = await handle.write(block, at, block.length - at, written);
      at += bytesWritten;
      written += bytesWritten;
    }
  };
  return {
    position: () => written + held,
    flush,
    async write(piece) {
      pieces.push(piece);
      held += piece.length;
      if (held >= enough) await flush();
    },
  };
}
