import { crc32, deflateRawSync } from 'node:zlib';

/** What a ZIP says of a file; what is left out is as it should be. */
export interface ZipEntry {
  name: string;
  bytes: Buffer;
  /** Stored as it is. */
  isStored?: boolean;
  crc?: number;
  /** Mode of Unix, kind of the file included: `0o120777` is a link. */
  mode?: number;
  isEncrypted?: boolean;
  /** Sizes and place stand in the extra field of Zip64. */
  isLarge?: boolean;
}

/** A ZIP as APPNOTE.TXT describes it, by hand, so that tests can also write what no program would. */
export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, bytes, isStored = false, isEncrypted = false, isLarge = false, mode = 0o100644 } = entry;
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(isLarge ? 45 : 20, 0);
    common.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(isStored ? 0 : 8, 4);
    common.writeUInt16LE(0x21, 8); // The first of January 1980.
    common.writeUInt32LE(entry.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(raw.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, raw, packed]);

    const extra = Buffer.alloc(isLarge ? 28 : 0);
    if (isLarge) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(bytes.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
      common.fill(0xff, 14, 22);
    }
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(isLarge ? 0xffffffff : offset, 10);
    const madeBy = Buffer.from([45, 3]);
    directory.push(Buffer.concat([signature(0x02014b50), madeBy, common, tail, raw, extra]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, signature(0x06054b50), end]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
