import { readFileSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes read at a time: a video need not fit into memory. */
const stride = 1 << 20;

/** Whether two files of one size hold the same bytes. */
export async function sameBytes(a: string, b: string): Promise<boolean> {
  // Most are pages of a few kilobytes: two buffers of a stride for each would cost more than reading them.
  if (statSync(a).size <= stride) return readFileSync(a).equals(readFileSync(b));
  const left = await open(a);
  try {
    const right = await open(b);
    try {
      return await sameContent(left, right);
    } finally {
      await right.close();
    }
  } finally {
    await left.close();
  }
}

async function sameContent(left: FileHandle, right: FileHandle): Promise<boolean> {
  const [ofLeft, ofRight] = [Buffer.alloc(stride), Buffer.alloc(stride)];
  for (let position = 0; ; position += stride) {
    const [one, other] = await Promise.all([fill(left, ofLeft, position), fill(right, ofRight, position)]);
    if (one !== other || !ofLeft.subarray(0, one).equals(ofRight.subarray(0, other))) return false;
    if (one < stride) return true;
  }
}

/** Reads until the buffer is full or the file ends: a read may give less than it was asked for. */
async function fill(handle: FileHandle, buffer: Buffer, position: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
