import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeShareImage } from '../../../src/images/share-image.ts';
import { shareImageName } from '../../../src/images/share-image-name.ts';

const card = { heading: 'Tuyên giáo các cấp', band: 'Báo Ví Dụ', colour: '#a6192e' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-share-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('a share image', () => {
  it('is a PNG of 1200 × 630 pixels and at most 60 KB, named before it is drawn', async () => {
    const long = {
      ...card,
      heading: 'Nghiên cứu lý luận, tổng kết thực tiễn '.repeat(6),
      band: 'Báo Ví Dụ '.repeat(9),
    };
    for (const each of [card, long]) {
      const path = await makeShareImage(each, folder);
      expect(path).toBe(join(folder, `chia-se-${shareImageName(each)}`));
      const bytes = await readFile(path);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(bytes.length).toBeLessThanOrEqual(60 * 1024);
    }
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('has a band in the colour of the newsroom, and the same bytes each time', async () => {
    const bytes = await readFile(await makeShareImage(card, folder));
    const { data, info } = await sharp(bytes).extract({ left: 4, top: 600, width: 1, height: 1 }).raw().toBuffer({
      resolveWithObject: true,
    });
    expect(info.channels).toBe(3);
    // A palette may be a shade off.
    for (const [index, part] of [0xa6, 0x19, 0x2e].entries()) {
      expect(Math.abs((data[index] ?? 0) - part)).toBeLessThanOrEqual(2);
    }
    await rm(join(folder, `chia-se-${shareImageName(card)}`));
    expect((await readFile(await makeShareImage(card, folder))).equals(bytes)).toBe(true);
  });

  it('has another name when any of it changes', () => {
    const names = [card, { ...card, heading: 'Văn hóa' }, { ...card, band: 'Báo' }, { ...card, colour: '#000000' }];
    expect(new Set(names.map(shareImageName)).size).toBe(4);
  });
});
