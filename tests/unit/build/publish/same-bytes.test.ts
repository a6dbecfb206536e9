import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameBytes } from '../../../../src/build/publish/same-bytes.ts';

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vankho-byte-'));
});

afterAll(() => rm(dir, { recursive: true }));

async function compare(a: Uint8Array, b: Uint8Array): Promise<boolean> {
  await writeFile(join(dir, 'a'), a);
  await writeFile(join(dir, 'b'), b);
  return sameBytes(join(dir, 'a'), join(dir, 'b'));
}

describe('sameBytes', () => {
  const mega = 1 << 20;

  it.each([0, 1, mega - 1, mega, mega + 1, 3 * mega])('knows two files of %i bytes that are alike', async (size) => {
    expect(await compare(new Uint8Array(size).fill(7), new Uint8Array(size).fill(7))).toBe(true);
  });

  it.each([0, mega - 1, mega, 3 * mega - 1])('finds the one byte that differs: number %i', async (place) => {
    const other = new Uint8Array(3 * mega);
    other[place] = 1;
    expect(await compare(new Uint8Array(3 * mega), other)).toBe(false);
  });

  it('tells a file from its beginning', async () => {
    expect(await compare(new Uint8Array(mega), new Uint8Array(2 * mega))).toBe(false);
    expect(await compare(new Uint8Array(0), new Uint8Array(1))).toBe(false);
  });
});
