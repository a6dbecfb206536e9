import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { makeAppPictures } from '../../../src/images/app-pictures.ts';
import { article, Newsroom } from '../content/read/newsroom.ts';

const folder = 'bai-viet/2023/08/an-phu';

/** A whole PNG of one bit a pixel: some hundred kilobytes that unpack to 900 million pixels. */
function flatPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))), { level: 1 });
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A JPEG’s head and nothing else, which says that it has the most pixels that a reader takes. */
const head = Buffer.from('ffd8ffc0001108ffdcffdc03012200021101031101ffda000c03010002110311003f00ffd9', 'hex');

const svg = drawing(30_000);

function drawing(side: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="9" height="9"/></svg>`;
}

it('pictures of 30,000 × 30,000 pixels are refused by their head, unpacked by nobody', async () => {
  const room = await Newsroom.open({
    [`${folder}/index.md`]: article('', '![Một](a.png)\n\n![Hai](b.jpg)\n\n![Ba](c.svg)\n'),
    [`${folder}/a.png`]: flatPng(30_000),
    [`${folder}/b.jpg`]: head,
    [`${folder}/c.svg`]: svg,
  });
  const [started, held] = [performance.now(), process.memoryUsage().rss];
  const problems = await room.problems();
  expect(problems.map((problem) => problem.replace(/ Ảnh.*/, ''))).toEqual([
    `${folder}/index.md:6:1 image-too-large`,
    `${folder}/index.md:8:1 image-too-large`,
    `${folder}/index.md:10:1 image-too-large`,
  ]);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(process.memoryUsage().rss - held).toBeLessThan(150_000_000);
});

it.each([30_000, 1_000_000_000])('in the place of an icon %i dots wide one is drawn', async (side) => {
  const folder = await mkdtemp(join(tmpdir(), 'vankho-anh-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const card = { heading: 'Báo Ví Dụ', band: '', colour: '#a6192e' };
  const icons = async (own?: Buffer): Promise<string[]> =>
    (await makeAppPictures(card, own, '#ffffff', folder)).map(({ path }) => path);
  expect(await icons(Buffer.from(drawing(side)))).toEqual(await icons());
  expect(await icons(Buffer.from(drawing(64)))).not.toEqual(await icons());
});
