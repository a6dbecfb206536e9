import { crc32, deflateRawSync } from 'node:zlib';

/** What a ZIP says of a file; what is left out is as it should be. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
  /** Stored as it is. */
  isStored?: boolean;
  crc?: number;
  /** Bytes that it claims to unpack to. */
  size?: number;
  /** The sum that stands before its bytes, where that is not the directory's. */
  localCrc?: number;
  /** Mode of Unix, kind of the file included: `0o120777` is a link. */
  mode?: number;
  isEncrypted?: boolean;
  /** Sizes and place stand in the extra field of Zip64. */
  isLarge?: boolean;
}

/**
 * A ZIP as APPNOTE.TXT describes it, by hand, so that tests can also write what no program would.
 *
 * @param isLarge whether the end is told in 64 bits, too
 */
export function zipBytes(entries: readonly ZipEntry[], isLarge = false): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, bytes, isStored = false, isEncrypted = false, mode = 0o100644 } = entry;
    const isFar = entry.isLarge ?? false;
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(isFar ? 45 : 20, 0);
    common.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8); // The first of January 1980.
    common.writeUInt32LE(entry.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Math.min(entry.size ?? bytes.length, 0xffffffff), 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, raw, packed]);
    local.writeUInt32LE(entry.localCrc ?? local.readUInt32LE(14), 14);

    const extra = Buffer.alloc(isFar ? 28 : 0);
    if (isFar) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(entry.size ?? bytes.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
      common.fill(0xff, 14, 22);
    }
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(isFar ? 0xffffffff : offset, 10);
    const madeBy = Buffer.from([45, 3]);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, tail, raw, extra]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  for (const at of [4, 6]) end.writeUInt16LE(Math.min(entries.length, 0xffff), at);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  const large = isLarge ? zip64End(entries.length, central.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...locals, central, large, signature(0x06054b50), end]);
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50);
  record.writeBigUInt64LE(44n, 4);
  for (const [at, value] of [count, count, size, offset].entries()) record.writeBigUInt64LE(BigInt(value), 24 + 8 * at);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
