import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';
import { closeSites, openSite, type Site } from '../build/site.ts';
import { visitFirst } from './offline-site.ts';

let site: Site;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  await site.buildWell();
  server = await serveFolder({ dir: site.outDir, port: 0 });
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await closeSites();
});

it('takes itself and all that was kept out of readers’ browsers when the settings want it no more', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await visitFirst(page, server.url);
  await page.goto(`${server.url}gioi-thieu/`, { waitUntil: 'networkidle' });
  const left = () =>
    page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));
  expect((await left()).caches).toBeGreaterThan(0);

  await site.edit('trang-web.yaml', 'name:', 'offline: false\nname:');
  await site.buildWell();
  const openAgain = async () => {
    // Chromium (156) may leave a worker in its place while a page that it has answered is open.
    await page.goto('about:blank');
    await page.goto(`${server.url}gioi-thieu/`, { waitUntil: 'networkidle' });
    return left();
  };
  await expect.poll(openAgain, { timeout: 60_000, interval: 2000 }).toEqual({ workers: 0, caches: 0, databases: 0 });
  await page.goto(server.url, { waitUntil: 'networkidle' });
  expect(await left()).toEqual({ workers: 0, caches: 0, databases: 0 });
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.close();
});
