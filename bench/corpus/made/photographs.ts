import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { usageError } from '../../../src/cli/arguments.ts';
import { type Random, seededRandom } from '../random.ts';

/** Small enough to be soon made, large enough to be cut into most sizes. */
const width = 1200;
const height = 800;
const madeCount = 24;

/**
 * JPEG files for an archive: those of a folder.
 *
 * @returns absolute paths, sorted
 * @throws UsageError when there are none
 */
export async function findPhotographs(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.jpe?g$/i.test(name)).sort();
  if (names.length === 0) throw usageError(`Thư mục ${folder} không có ảnh JPEG nào.`);
  return names.map((name) => join(folder, name));
}

/** Makes JPEG files of colours that run into each other under some grain, the same each time; gives their paths. */
export async function makePhotographs(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const random = seededRandom(1);
  const paths: string[] = [];
  for (let number = 1; number <= madeCount; number += 1) {
    const path = join(folder, `anh-${number}.jpg`);
    await sharp(grain(random), { raw: { width: width / 4, height: height / 4, channels: 3 } })
      .resize(width, height, { kernel: 'cubic' })
      .jpeg({ quality: 80 })
      .toFile(path);
    paths.push(path);
  }
  return paths;
}

/** Pixels of a quarter of the width and height. */
function grain(random: Random): Buffer {
  const [columns, rows] = [width / 4, height / 4];
  const corners = Array.from({ length: 4 }, () => [0, 1, 2].map(() => random.between(20, 235)));
  const pixels = Buffer.alloc(columns * rows * 3);
  for (let at = 0; at < pixels.length; at += 1) {
    const channel = at % 3;
    const across = (Math.floor(at / 3) % columns) / columns;
    const down = Math.floor(at / 3 / columns) / rows;
    const [a = 0, b = 0, c = 0, d = 0] = corners.map((corner) => corner[channel] ?? 0);
    const colour = (a * (1 - across) + b * across) * (1 - down) + (c * (1 - across) + d * across) * down;
    pixels[at] = Math.min(255, Math.max(0, colour + random.between(-18, 18)));
  }
  return pixels;
}
