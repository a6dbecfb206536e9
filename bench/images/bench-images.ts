import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildSite } from '../../src/build/build.ts';
import { watchMemory } from '../../src/build/memory.ts';
import { photographOutputs } from '../../src/build/photographs.ts';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { readSiteOptions } from '../../src/cli/site-options.ts';
import type { Options } from '../../src/content/options.ts';
import { readArchive } from '../../src/content/read/archive.ts';
import { openInventory } from '../../src/images/inventory.ts';
import { catalogue } from '../../src/lib/archive/catalogue.ts';
import { openWorkplace } from '../workplace.ts';
import { measureScreen, type Screen, type ScreenFigures } from './measure-page.ts';
import { makePhotoArchive } from './photo-archive.ts';

export interface ImagesBenchmark {
  /** Folder of JPEG files. */
  photos: string;
  /** How many photographs they are repeated to. */
  count: number;
  /** Told what is being done. */
  say(step: string): void;
}

export interface ImagesFigures {
  photographs: number;
  originalBytes: number;
  publishedBytes: number;
  publishedFiles: number;
  /** Seconds to read, check and process all photographs, nothing known of them. */
  coldSeconds: number;
  perSecond: number;
  /** Bytes of this process while it did. */
  peakMemory: number;
  /** Seconds for the same again, nothing changed. */
  unchangedSeconds: number;
  /** Bytes of the photographs of an article as they came from the camera, mean. */
  articleOriginalBytes: number;
  chromium: string;
  screens: ScreenFigures[];
}

const screens: Screen[] = [
  { name: 'điện thoại', width: 390, density: 3 },
  { name: 'máy bàn', width: 1440, density: 1 },
];

/** Articles opened on each screen. */
const opened = 4;

/** Measures what photographs cost the newsroom and the reader: time, memory, bytes, and whether anything moves. */
export async function benchImages({ photos, count, say }: ImagesBenchmark): Promise<ImagesFigures> {
  const executablePath = await findChromium();
  const workplace = await openWorkplace();
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const out = join(workplace.folder, 'trang');
    const chosen = readSiteOptions({ content: join(workplace.folder, 'kho'), out }, false);
    workplace.claim(chosen.workDir);
    const options = { ...chosen, photoCacheDir: join(workplace.folder, 'anh') };
    say('Tạo kho ảnh…');
    const archive = await makePhotoArchive(photos, count, options.contentDir);
    say(`Xử lý ${count} ảnh…`);
    const memory = watchMemory();
    const coldSeconds = await processPhotographs(options);
    const peakMemory = await memory.stop();
    say('Làm lại khi không có gì đổi…');
    const unchangedSeconds = await processPhotographs(options);
    say('Dựng trang và mở trong Chromium…');
    await buildSite(options, () => {});
    const server = await serveFolder({ dir: out, port: 0 });
    closing.push(server.close);
    const noSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    const browser = await chromium.launch({ executablePath, args: chromiumArgs, ...noSignals });
    closing.push(() => browser.close());
    const addresses = [...archive.articles.keys()].slice(0, opened).map((id) => new URL(`${id}/`, server.url).href);
    const figures: ScreenFigures[] = [];
    for (const screen of screens) figures.push(await measureScreen(browser, screen, addresses));
    const published = await sizesIn(join(out, '_anh'));
    return {
      ...{ photographs: count, originalBytes: archive.originalBytes },
      publishedBytes: published.reduce((sum, size) => sum + size, 0),
      publishedFiles: published.length,
      ...{ coldSeconds, perSecond: count / coldSeconds, peakMemory, unchangedSeconds },
      articleOriginalBytes: archive.originalBytes / archive.articles.size,
      chromium: browser.version(),
      screens: figures,
    };
  } finally {
    await Promise.allSettled(closing.map((close) => close()));
    workplace.remove();
  }
}

/** What a build does with photographs before its pages are made; in seconds. */
async function processPhotographs(options: Options): Promise<number> {
  const started = performance.now();
  const { archive } = await readArchive(options.contentDir, await openInventory(options.photoCacheDir));
  if (archive === undefined) throw new Error('Kho ảnh để đo không đọc được.');
  await photographOutputs(catalogue(archive, '9999'), options, () => {});
  return (performance.now() - started) / 1000;
}

async function sizesIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
}
