import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInventory } from '../../../src/images/inventory.ts';
import { makeVariant, makeVariants } from '../../../src/images/variants.ts';
import type { Original } from '../../../src/images/write-sizes.ts';
import { readNotes } from '../../../src/lib/photo/notes.ts';
import { annotatedPicture, xmpPacket } from './annotated-picture.ts';

let dir: string;
let cache: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vankho-anh-'));
  cache = join(dir, 'kho');
});

afterEach(() => rm(dir, { recursive: true }));

async function original(bytes: Uint8Array, name = 'a.jpg'): Promise<Original> {
  const path = join(dir, name);
  await writeFile(path, bytes);
  return { path, ...(await (await openInventory(cache)).describe(path)) };
}

/** Red on the left, blue on the right. */
function flag(width = 600, height = 300) {
  const half = { create: { width: width / 2, height, channels: 3 as const, background: '#2040c0' } };
  return sharp({ create: { width, height, channels: 3, background: '#c02020' } }).composite([
    { input: half, left: width / 2, top: 0 },
  ]);
}

/** What stands in the cache of each format, in its largest size. */
async function published(bytes: Uint8Array, name?: string): Promise<Metadata[]> {
  const { files, damaged } = await makeVariants([await original(bytes, name)], cache);
  expect(damaged).toEqual([]);
  const largest = ['.avif', '.webp', '.jpg'].map((format) => files.findLast((file) => file.name.endsWith(format)));
  return Promise.all(largest.map((file) => sharp(file?.path).metadata()));
}

async function colourAt(path: string, left: number): Promise<number[]> {
  return [...(await sharp(path).extract({ left, top: 100, width: 1, height: 1 }).raw().toBuffer())];
}

describe('makeVariants', () => {
  it('makes each size once, and opens no photograph that has them all', async () => {
    const one = await original(await flag().jpeg().toBuffer());
    const first = await makeVariants([one, one], cache);
    const times = await Promise.all(first.files.map(async ({ path }) => (await stat(path)).mtimeMs));
    await rm(one.path);
    const again = await makeVariants([one], cache);
    expect(again).toEqual(first);
    expect(await Promise.all(again.files.map(async ({ path }) => (await stat(path)).mtimeMs))).toEqual(times);
  });

  it('goes on where a run was stopped, with the same bytes as in one go', async () => {
    const one = await original(await flag().jpeg().toBuffer());
    const { files } = await makeVariants([one], cache);
    const bytesOf = () => Promise.all(files.map(({ path }) => readFile(path)));
    const before = await bytesOf();
    for (const { path } of files.slice(0, 3)) await rm(path);
    await makeVariants([one], cache);
    expect(await bytesOf()).toEqual(before);
    await rm(files.find(({ name }) => name.endsWith('-320.avif'))?.path ?? '');
    await makeVariant(one, { width: 320, format: 'avif' }, cache);
    expect(await bytesOf()).toEqual(before);
  });

  it('carries over who is credited and who holds the rights, and nothing else of the file', async () => {
    const xmp = xmpPacket(
      '<photoshop:Credit>Đỗ Thị Hường</photoshop:Credit><photoshop:City>Huế</photoshop:City><dc:description>Bí mật</dc:description>',
    );
    const bytes = await annotatedPicture({ xmp, exif: { description: 'Bí mật', taken: '2023:08:03 17:08:05' } });
    for (const { xmp: packet, exif, iptc, icc } of await published(bytes)) {
      expect(readNotes({ xmp: packet?.toString('utf8') })).toEqual({ credit: 'Ảnh: Đỗ Thị Hường' });
      expect([iptc, icc]).toEqual([undefined, undefined]);
      expect(exif?.toString('latin1') ?? '').not.toContain('2023:08:03');
    }
    for (const { xmp: packet } of await published(await flag().jpeg().toBuffer(), 'b.jpg')) {
      expect(packet).toBeUndefined();
    }
  });

  it('stands every picture upright, in colours that every screen knows', async () => {
    const lying = await flag().withMetadata({ orientation: 6 }).withIccProfile('p3').jpeg().toBuffer();
    for (const { width, height, space, orientation = 1, icc } of await published(lying)) {
      expect([width, height, space, orientation, icc]).toEqual([300, 600, 'srgb', 1, undefined]);
    }
  });

  it.each([
    ['in the colours of print', 'a.jpg', () => flag().toColourspace('cmyk').jpeg().toBuffer()],
    ['with 16 bits a colour', 'a.png', () => flag().toColourspace('rgb16').png().toBuffer()],
    ['a PNG that is called JPEG', 'a.jpg', () => flag().png().toBuffer()],
    ['a TIFF', 'a.tif', () => flag().tiff().toBuffer()],
    ['a GIF', 'a.gif', () => flag().gif().toBuffer()],
    ['an SVG with a script', 'a.svg', () => Buffer.from(svg)],
  ])('shows a picture %s as it was meant', async (_, name, make) => {
    const { files } = await makeVariants([await original(await make(), name)], cache);
    for (const { path } of files.filter((file) => /-600\./.test(file.name))) {
      const [left = [], right = []] = [await colourAt(path, 100), await colourAt(path, 500)];
      expect([left[0], right[2]].every((value) => (value ?? 0) > 120)).toBe(true);
      expect([left[2], right[0]].every((value) => (value ?? 255) < 110)).toBe(true);
    }
    expect(files.some((file) => /-600\./.test(file.name))).toBe(true);
  });

  it('gives what is transparent a white ground', async () => {
    const clear = await sharp({ create: { width: 40, height: 200, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { files } = await makeVariants([await original(clear, 'a.png')], cache);
    for (const { path } of files) expect((await colourAt(path, 10)).every((value) => value > 250)).toBe(true);
  });

  it('makes nothing of a file that has changed since it was read, and goes on with the others', async () => {
    const changed = await original(await flag().jpeg().toBuffer());
    const good = await original(await flag(400, 200).jpeg().toBuffer(), 'b.jpg');
    await writeFile(changed.path, await flag(602, 300).jpeg().toBuffer());
    const { files, damaged } = await makeVariants([changed, good], cache);
    expect(damaged).toEqual([changed]);
    expect(files.every(({ name }) => name.startsWith(good.hash))).toBe(true);
  });
});

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><script>alert(1)</script>
<rect width="300" height="300" fill="#c02020"/><rect x="300" width="300" height="300" fill="#2040c0"/></svg>`;
