import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { closeSites, openSite } from '../build/site.ts';
import { watchPage } from './archive.ts';

const folder = 'bai-viet/2023/08/tap-huan-bao-cao-vien';
const address = '2023/08/tap-huan-bao-cao-vien/';
const lines = [
  '![Phỏng vấn](phong-van.mp4 "Học viên nói về lớp học. Nguồn: Đài Ví Dụ")',
  '![Tiếng trống khai mạc](trong.wav)',
  '![Khai mạc](https://www.youtube.com/watch?v=abc123)',
].join('\n\n');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const site = await openSite();
  await site.write(`${folder}/phong-van.mp4`, Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1'));
  await site.write(`${folder}/trong.wav`, silence(20));
  await site.edit(`${folder}/index.md`, 'Sáng nay,', `${lines}\n\nSáng nay,`);
  await site.buildWell();
  server = await serveFolder({ dir: site.outDir, base: '/', port: 0 });
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await closeSites();
});

it.each([390, 1440])('shows players and asks for none of their files, nothing jumps, %i pixels wide', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const { page, troubles } = await watchPage(context, new URL(server.url).origin);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[];
      // What has no node is a part of the browser's own player, which lays itself out.
      for (const { node } of entries.flatMap(({ sources }) => sources)) if (node !== null) moved.push(node.nodeName);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(server.url + address, { waitUntil: 'networkidle' });
  const box = await page.locator('figure.phim video').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  expect(box?.width).toBeLessThanOrEqual(width);
  expect(await page.locator('figure.am-thanh audio').isVisible()).toBe(true);
  const link = page.locator('figure.nhung a');
  expect(await link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=abc123');
  expect((await link.boundingBox())?.height).toBeGreaterThan(150);
  expect(asked.filter((path) => /\.(?:mp4|wav)$/.test(path))).toEqual([]);
  expect(troubles).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  await context.close();
});

it('plays a sound from where the reader jumps to', async () => {
  const page = await browser.newPage();
  await page.goto(server.url + address);
  const place = await page.locator('audio').evaluate(async (player: HTMLAudioElement) => {
    player.muted = true;
    await player.play();
    player.currentTime = 15;
    await new Promise((done) => player.addEventListener('seeked', done, { once: true }));
    return player.currentTime;
  });
  expect(place).toBeGreaterThanOrEqual(15);
  await page.close();
});

/** A WAV file without a sound in it: 8 bits, 8,000 a second. */
function silence(seconds: number): Buffer {
  const rate = 8000;
  const samples = Buffer.alloc(seconds * rate, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
