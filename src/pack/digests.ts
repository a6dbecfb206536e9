import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { checksumList, editionChecksums } from '../lib/data/checksums.ts';
import type { PackedFile } from './packed-file.ts';

/**
 * Passes the files of an edition on, as they come, and after them the list of their digests, by which whoever has the edition can
 * prove that it is whole: `vankho verify`, or `sha256sum -c KIEM-TRA.sha256` in its folder.
 *
 * @param files none of them the list itself
 * @throws when a file cannot be read
 */
export async function* withDigests(files: AsyncIterable<PackedFile>): AsyncGenerator<PackedFile> {
  const digests: [path: string, digest: string][] = [];
  for await (const file of files) {
    digests.push([file.path, await digestOf(file.data)]);
    yield file;
  }
  digests.sort(([a], [b]) => (a < b ? -1 : 1));
  yield { path: editionChecksums, data: checksumList(new Map(digests)) };
}

/** SHA-256, hexadecimal. A file is read a piece at a time, for a video may be larger than the memory. */
async function digestOf(data: PackedFile['data']): Promise<string> {
  if (typeof data === 'string' || data instanceof Uint8Array) return hash('sha256', data);
  const digest = createHash('sha256');
  for await (const piece of createReadStream(data.file)) digest.update(piece);
  return digest.digest('hex');
}
