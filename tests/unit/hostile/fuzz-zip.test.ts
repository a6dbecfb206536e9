import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { writeZip } from '../../../src/pack/zip/write-zip.ts';
import { CannotVerify } from '../../../src/verify/copy.ts';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { zipCopy } from '../../../src/verify/zip.ts';
import { edition, newFolder, removeFolders } from '../verify/edition.ts';
import { zipBytes } from '../verify/zip-bytes.ts';
import { tryLater } from './fuzz.ts';

afterAll(removeFolders);

const folder = newFolder();

/** What stands where in the directory of a ZIP, by the bytes. */
interface Placed {
  path: string;
  /** Where its line of the directory begins, its local header, its bytes and what comes behind them. */
  line: number;
  header: number;
  start: number;
  end: number;
}

interface Given {
  bytes: Buffer;
  placed: Placed[];
}

/** An edition as `vankho pack` writes it, and one whose every number stands in 64 bits. */
const editions: [Given, Given] = [
  withPlaces(await writtenByUs()),
  withPlaces(
    zipBytes(
      [...edition()].map(([name, bytes]) => ({ name, bytes, isLarge: true })),
      true,
    ),
  ),
];

async function writtenByUs(): Promise<Buffer> {
  const files = async function* () {
    for (const [path, data] of edition()) yield { path, data };
  };
  await writeZip(files(), join(folder, 'goc.zip'), '2026-11-28', () => {});
  return readFileSync(join(folder, 'goc.zip'));
}

function withPlaces(bytes: Buffer): Given {
  return { bytes, placed: placesIn(bytes) };
}

function placesIn(bytes: Buffer): Placed[] {
  return recordsIn(bytes, 'PK\x01\x02').map((line) => {
    const long = bytes.readUInt16LE(line + 28);
    const path = bytes.toString('utf8', line + 46, line + 46 + long);
    const extra = bytes.readUInt16LE(line + 30) > 0 ? line + 46 + long + 4 : undefined;
    const packed = extra === undefined ? bytes.readUInt32LE(line + 20) : Number(bytes.readBigUInt64LE(extra + 8));
    const header = extra === undefined ? bytes.readUInt32LE(line + 42) : Number(bytes.readBigUInt64LE(extra + 16));
    const start = header + 30 + long;
    return { path, line, header, start, end: start + packed };
  });
}

function recordsIn(bytes: Buffer, mark: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) found.push(at);
  return found;
}

/** What is found, or the refusal; it comes soon, and nothing else is thrown. */
async function look(bytes: Uint8Array): Promise<Verification | undefined> {
  const file = join(folder, 'kho.zip');
  writeFileSync(file, bytes);
  const copy = zipCopy(file, 'kho.zip');
  const started = performance.now();
  try {
    return await verify(copy, 3);
  } catch (error) {
    expect(error).toBeInstanceOf(CannotVerify);
    return undefined;
  } finally {
    await copy.close();
    expect(performance.now() - started).toBeLessThan(5_000);
  }
}

/** The files whose bytes, or what is said of them, are others now: programs that unpack them would fail, or write something else. */
function damagedIn(bytes: Buffer, whole: Buffer, placed: readonly Placed[]): string[] {
  const isOther = (from: number, to: number): boolean => !bytes.subarray(from, to).equals(whole.subarray(from, to));
  return placed
    .filter(({ line, header, start, end }) => {
      const [named, longLine] = [start - header - 30, bytes.readUInt16LE(line + 28)];
      const isSumBehind = ((bytes[header + 6] ?? 0) & 8) !== 0;
      return (
        isOther(line, line + 4) || // Its signature.
        isOther(line + 10, line + 12) || // How it is packed.
        isOther(line + 16, line + 30) || // Sum, sizes, length of the name.
        (isOther(line + 42, line + 46) && bytes.readUInt32LE(line + 42) !== header) ||
        isOther(line + 46, line + 46 + (longLine === named ? named : 0)) ||
        isOther(header, header + 4) ||
        isOther(header + 8, header + 10) ||
        (!isSumBehind && isOther(header + 14, header + 18)) ||
        isOther(header + 26, header + 30 + named) ||
        (isOther(start, end) && !isSameInflated(bytes, whole, line, start, end))
      );
    })
    .map(({ path }) => path);
}

/** The last bits of what is compressed say nothing. */
function isSameInflated(bytes: Buffer, whole: Buffer, line: number, start: number, end: number): boolean {
  if (whole.readUInt16LE(line + 10) === 0) return false;
  try {
    return inflateRawSync(bytes.subarray(start, end), { maxOutputLength: 1 << 20 }).equals(
      inflateRawSync(whole.subarray(start, end)),
    );
  } catch {
    return false;
  }
}

async function expectTold(bytes: Buffer, { bytes: whole, placed }: Given): Promise<void> {
  const found = await look(bytes);
  if (found === undefined) return;
  const told = new Set(found.differences.map(({ path }) => path));
  const list = found.list as string;
  for (const path of damagedIn(bytes, whole, placed)) if (path !== list) expect(told).toContain(path);
  const right = [...edition().keys()].filter((path) => path !== list && !told.has(path));
  expect(found.same).toBe(right.length);
}

const which = fc.constantFrom<0 | 1>(0, 1);
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

it('every file of which a byte has become another is named, or the ZIP refused', async () => {
  const flips = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 6 });
  await tryLater(fc.tuple(which, flips), async ([index, edits]) => {
    const given = editions[index];
    const bytes = Buffer.from(given.bytes);
    for (const [at, mask] of edits) {
      const spot = Math.floor(at * bytes.length);
      bytes[spot] = (bytes[spot] ?? 0) ^ mask;
    }
    await expectTold(bytes, given);
  });
});

it('a ZIP of which a part is gone is refused, or all that has gone is named', async () => {
  await tryLater(fc.tuple(which, place, place), async ([index, from, long]) => {
    const { bytes } = editions[index];
    const start = Math.floor(from * bytes.length);
    const end = start + 1 + Math.floor(long * (bytes.length - start - 1));
    const found = await look(Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]));
    expect(found?.differences).not.toEqual([]);
  });
});

/** Fields of each record: where they stand in it, and how many bytes they have. */
const records: [mark: string, fields: [at: number, size: 2 | 4 | 8][]][] = [
  ['PK\x03\x04', [...pairs(2, 4, 6, 8, 26, 28), ...quads(0, 14, 18, 22)]],
  ['PK\x01\x02', [...pairs(4, 6, 8, 10, 28, 30, 32, 34), ...quads(0, 16, 20, 24, 38, 42)]],
  ['PK\x06\x06', [...quads(0, 16, 20), ...octets(4, 24, 32, 40, 48)]],
  ['PK\x06\x07', [...quads(0, 4, 16), ...octets(8)]],
  ['PK\x05\x06', [...pairs(4, 6, 8, 10, 20), ...quads(0, 12, 16)]],
];
const extremes = [0n, 1n, 0x7fffn, 0xffffn, 0x7fffffffn, 0xffffffffn, 1n << 40n, (1n << 53n) - 1n, 1n << 53n, ~0n];

function pairs(...places: number[]): [number, 2][] {
  return places.map((at) => [at, 2]);
}

function quads(...places: number[]): [number, 4][] {
  return places.map((at) => [at, 4]);
}

function octets(...places: number[]): [number, 8][] {
  return places.map((at) => [at, 8]);
}

it('numbers of headers that nobody would write end nothing but the look at a file, or at the ZIP', async () => {
  const edit = fc.tuple(
    fc.constantFrom(...records.flatMap(([mark, fields]) => fields.map(([at, size]) => ({ mark, at, size })))),
    fc.nat(9),
    fc.constantFrom(...extremes),
  );
  await tryLater(fc.tuple(which, fc.array(edit, { minLength: 1, maxLength: 3 })), async ([index, edits]) => {
    const given = editions[index];
    const bytes = Buffer.from(given.bytes);
    for (const [{ mark, at, size }, nth, value] of edits) {
      const found = recordsIn(given.bytes, mark);
      const start = found[nth % found.length];
      if (start !== undefined) writeNumber(bytes, start + at, size, value);
    }
    await expectTold(bytes, given);
  });
});

it('so do numbers of 64 bits', async () => {
  const [, large] = editions;
  const edit = fc.tuple(fc.nat(9), fc.constantFrom(0, 8, 16), fc.constantFrom(...extremes));
  await tryLater(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
    const bytes = Buffer.from(large.bytes);
    for (const [nth, at, value] of edits) {
      const { line = 0 } = large.placed[nth % large.placed.length] ?? {};
      writeNumber(bytes, extraOf(bytes, line) + at, 8, value);
    }
    const changed = large.placed.filter(({ line }) => {
      const [from, to] = [extraOf(bytes, line), extraOf(bytes, line) + 24];
      return !bytes.subarray(from, to).equals(large.bytes.subarray(from, to));
    });
    const found = await look(bytes);
    if (found === undefined) return;
    const paths = changed.map(({ path }) => path).filter((path) => path !== found.list);
    expect(found.differences.map(({ path }) => path)).toEqual(paths.sort());
  });
});

/** Where the numbers of 64 bits stand in a line of the directory. */
function extraOf(bytes: Buffer, line: number): number {
  return line + 50 + bytes.readUInt16LE(line + 28);
}

function writeNumber(bytes: Buffer, at: number, size: 2 | 4 | 8, value: bigint): void {
  const number = BigInt.asUintN(size * 8, value);
  if (size === 8) bytes.writeBigUInt64LE(number, at);
  else bytes.writeUIntLE(Number(number), at, size);
}
