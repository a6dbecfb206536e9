/**
 * The records of a ZIP file (PKWARE APPNOTE 6.3.10), with Zip64 where a number is too large for the old ones. Names are UTF-8,
 * sizes stand before the bytes: programs that read a ZIP from the front, as some on telephones do, need them there.
 */

/** What the records say of a file. */
export interface ZipEntry {
  /** Path, `/` between folders. */
  path: string;
  isDeflated: boolean;
  /** CRC-32 of the bytes. */
  crc: number;
  /** Bytes, before and after they were compressed. */
  size: number;
  packed: number;
  /** Where its local header begins. */
  offset: number;
  /** Whether its sizes stand in 64 bits, which must be known before it is written. */
  isLarge: boolean;
}

/** From here on a size or offset does not fit into 32 bits. */
export const largeFrom = 0xffffffff;

const utf8Names = 1 << 11;
const mode = 0o100644;
/** Unix, version 4.5: so that the permissions are read. */
const madeBy = (3 << 8) | 45;

/** What stands before the bytes of a file. */
export function localHeader(entry: ZipEntry, day: string): Buffer {
  const name = Buffer.from(entry.path);
  const extra = entry.isLarge ? zip64Extra([entry.size, entry.packed]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, entry, day);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

/** The line of a file in the list at the end. */
export function centralHeader(entry: ZipEntry, day: string): Buffer {
  const name = Buffer.from(entry.path);
  const isFar = entry.offset >= largeFrom;
  const large = [...(entry.isLarge ? [entry.size, entry.packed] : []), ...(isFar ? [entry.offset] : [])];
  const extra = large.length > 0 ? zip64Extra(large) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeBy, 4);
  writeCommon(header, 6, entry, day, isFar);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(isFar ? largeFrom : entry.offset, 42);
  return Buffer.concat([header, name, extra]);
}

/**
 * What stands behind the list.
 *
 * @param count of files
 * @param offset where the list begins
 * @param size of the list in bytes
 */
export function endRecords(count: number, offset: number, size: number): Buffer {
  const isLarge = count >= 0xffff || offset >= largeFrom || size >= largeFrom;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(size, largeFrom), 12);
  end.writeUInt32LE(Math.min(offset, largeFrom), 16);
  if (!isLarge) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(45, 14);
  for (const [at, value] of [count, count, size, offset].entries()) record.writeBigUInt64LE(BigInt(value), 24 + 8 * at);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** The fields that both headers have in the same order. */
function writeCommon(header: Buffer, at: number, entry: ZipEntry, day: string, isFar = false): void {
  const { isDeflated, crc, size, packed, isLarge } = entry;
  header.writeUInt16LE(isLarge || isFar ? 45 : 20, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(dosDate(day), at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(isLarge ? largeFrom : packed, at + 14);
  header.writeUInt32LE(isLarge ? largeFrom : size, at + 18);
}

function zip64Extra(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [at, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * at);
  return extra;
}

/** The calendar of MS-DOS, which begins in 1980 and knows no zones: `2026-11-28`. */
function dosDate(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return ((Math.min(Math.max(year - 1980, 0), 127) << 9) | (month << 5) | date) >>> 0;
}
