import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Of the header: magic number first, where the digest stands last (openZIM, "ZIM file format"). */
const headerSize = 80;
const magic = 0x044d495a;
const placeOfDigest = 72;
const digestSize = 16;

/** Whether a file is a ZIM, whole or not. */
export async function isZim(file: string): Promise<boolean> {
  const header = await bytesAt(file, 0, 4);
  return header.length === 4 && header.readUInt32LE() === magic;
}

/**
 * Whether a ZIM has the bytes that it was written with, by the MD5 at its end. That finds what transport and disks do; whoever
 * changes a ZIM on purpose can write another digest.
 */
export async function isZimWhole(file: string): Promise<boolean> {
  const header = await bytesAt(file, 0, headerSize);
  if (header.length < headerSize) return false;
  const end = Number(header.readBigUInt64LE(placeOfDigest));
  const written = await bytesAt(file, end, digestSize + 1);
  if (end < headerSize || written.length !== digestSize) return false;
  const digest = createHash('md5');
  for await (const piece of createReadStream(file, { end: end - 1 })) digest.update(piece);
  return digest.digest().equals(written);
}

/** @returns fewer bytes where the file has no more, none where the place is beyond it */
async function bytesAt(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (position >= size) return Buffer.alloc(0);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
