import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, type LocalFileHeader, type ZipFile } from 'yauzl';

/**
 * The bytes of an entry, as every program would unpack them: held against its CRC, which yauzl leaves to its users, and against what
 * stands before them, by which some programs go, and others by the directory.
 *
 * @throws Error when it is damaged; no more bytes come before that than the entry claims to have
 */
export async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (!entry.canDecodeFileData()) throw new Error('locked, or packed in another way');
  const header = await zip.readLocalFileHeaderPromise(entry);
  if (!saysTheSame(header, entry)) throw new Error('header and directory differ');
  const stream = await openStream(zip, header, entry);
  let sum = 0;
  for await (const piece of stream) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== entry.crc32) throw new Error('CRC differs');
}

/** The path of an entry, `/` between folders. */
export function nameOf(entry: Entry): string {
  return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
}

/** Sizes and sum may stand behind the bytes, and sizes in an extra field where they are large (APPNOTE 4.4.4 and 4.5.3). */
function saysTheSame(header: LocalFileHeader, entry: Entry): boolean {
  const isAsSaid = (size: number, said: number): boolean => size === said || size === 0xffffffff;
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod) return false;
  if ((header.generalPurposeBitFlag & 8) !== 0) return true;
  return (
    header.crc32 === entry.crc32 &&
    isAsSaid(header.compressedSize, entry.compressedSize) &&
    isAsSaid(header.uncompressedSize, entry.uncompressedSize)
  );
}

/** The promise of the same name in yauzl 3.4.0 calls another function. */
function openStream(zip: ZipFile, { fileDataStart }: LocalFileHeader, entry: Entry): Promise<Readable> {
  const { compressedSize, uncompressedSize } = entry;
  return new Promise((resolve, reject) => {
    zip.openReadStreamLowLevel(
      fileDataStart,
      compressedSize,
      0,
      compressedSize,
      entry.isCompressed(),
      uncompressedSize,
      (error, stream) => (error === null ? resolve(stream) : reject(error)),
    );
  });
}
