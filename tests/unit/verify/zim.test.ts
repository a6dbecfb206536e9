import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isZim, isZimWhole } from '../../../src/verify/zim.ts';
import { newFolder, removeFolders } from './edition.ts';

afterAll(removeFolders);

/** A header, some bytes, and the digest of both. */
function zimBytes(): Buffer {
  const bytes = Buffer.alloc(200_000, 5);
  bytes.writeUInt32LE(0x044d495a, 0);
  bytes.writeBigUInt64LE(BigInt(bytes.length), 72);
  return Buffer.concat([bytes, createHash('md5').update(bytes).digest()]);
}

function fileOf(bytes: Buffer): string {
  const file = join(newFolder(), 'kho.zim');
  writeFileSync(file, bytes);
  return file;
}

it('finds a ZIM whole by the digest that it carries', async () => {
  const file = fileOf(zimBytes());
  expect([await isZim(file), await isZimWhole(file)]).toEqual([true, true]);
});

it.each([20, 100, 150_000, 200_010])('finds a flipped bit at %i', async (at) => {
  const bytes = zimBytes();
  bytes[at] = (bytes[at] ?? 0) ^ 8;
  const file = fileOf(bytes);
  expect([await isZim(file), await isZimWhole(file)]).toEqual([true, false]);
});

it('finds one that was cut off or grew, and one whose header leads nowhere', async () => {
  const whole = zimBytes();
  const lost = Buffer.from(whole);
  lost.writeBigUInt64LE(2n ** 63n, 72);
  for (const bytes of [whole.subarray(0, -1), whole.subarray(0, 50), Buffer.concat([whole, whole]), lost]) {
    expect(await isZimWhole(fileOf(bytes))).toBe(false);
  }
});

it('knows other files for what they are', async () => {
  expect(await isZim(fileOf(Buffer.from('PK\x03\x04')))).toBe(false);
  expect(await isZim(fileOf(Buffer.alloc(0)))).toBe(false);
});
