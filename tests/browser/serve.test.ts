import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { type RunningServer, serveFolder } from '../../src/cli/serve.ts';

let dir: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vankho browser '));
  const head = '<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="stylesheet" href="nen.css">';
  await writeFile(join(dir, 'index.html'), `${head}<title>Đảng ủy</title><h1>Hội nghị</h1>`);
  await writeFile(join(dir, '404.html'), `${head}<title>Không có trang này</title>`);
  await writeFile(join(dir, 'nen.css'), 'h1 { color: rgb(1, 2, 3) }');
  server = await serveFolder({ dir, base: '/luu-tru/', port: 0 });
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(dir, { recursive: true });
});

it('opens a served site in Chromium, its stylesheet applied', async () => {
  const page = await browser.newPage();
  const response = await page.goto(server.url);
  expect(response?.headers()['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(await page.title()).toBe('Đảng ủy');
  expect(await page.locator('h1').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(1, 2, 3)');
  await page.close();
});

it('shows the page for what is not there', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${server.url}2023/08/khong-co/`);
  expect(response?.status()).toBe(404);
  expect(await page.title()).toBe('Không có trang này');
  await page.close();
});
