import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLongList } from '../build/long-list.ts';
import { closeSites, openSite } from '../build/site.ts';
import { type OpenArchive, openArchive, openBuilt, watchPage } from './archive.ts';
import { barriersOf, contrastFaultsOf } from './barriers.ts';
import { misfitsOf } from './fit.ts';
import { kinds } from './kinds.ts';

/** Pages of lists too long for one, which the demo archive has none of; and a few of each sort in the second theme. */
const longKinds = {
  'section with years': 'chuyen-muc/bao-cao-vien/',
  'section year': 'chuyen-muc/bao-cao-vien/2022/',
  'section month': 'chuyen-muc/bao-cao-vien/2022/06/',
  'author year': 'tac-gia/giao-tuyen/2022/',
  'busy year': '2022/',
  'busy month': '2022/06/',
  'front page': '',
  article: '2022/06/dai-1/',
  search: 'tim-kiem/?q=dai',
};

interface Reading {
  archive: OpenArchive;
  context: BrowserContext;
}

let demo: Reading;
let long: Reading;

beforeAll(async () => {
  demo = await read(await openArchive('/luu-tru/'));
  const site = await openSite();
  await writeLongList(site);
  await site.edit('trang-web.yaml', 'logo: favicon.svg', 'logo: favicon.svg\ntheme: nhat-bao');
  await site.buildWell();
  long = await read(await openBuilt(site.outDir, '/'));
});

afterAll(async () => {
  await demo?.archive.close();
  await long?.archive.close();
  await closeSites();
});

/** One context for all: what the pages have in common is fetched once. Nothing moves while axe looks at colours. */
async function read(archive: OpenArchive): Promise<Reading> {
  return { archive, context: await archive.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' }) };
}

async function show(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
}

// Several at once: most of the time is axe's, and each tab has a process of its own.
describe.concurrent('every kind of page', () => {
  it.each(Object.entries(kinds))('%s: no trouble, no barrier, nothing cut off, at any size', async (kind, path) => {
    const troubles = await lookAt(demo, path);
    // Where nothing is, the look-up of old addresses asks, too.
    const isExpected = (trouble: string): boolean => kind === 'address without a page' && /404/.test(trouble);
    expect(troubles.filter((trouble) => !isExpected(trouble))).toEqual([]);
  });
});

describe.concurrent('long lists, in the second theme', () => {
  it.each(Object.entries(longKinds))('%s: the same', async (_, path) => {
    expect(await lookAt(long, path)).toEqual([]);
  });
});

/** Looks at a page as many readers would; what the browser complained of. */
async function lookAt({ archive, context }: Reading, path: string): Promise<string[]> {
  const { page, troubles } = await watchPage(context, new URL(archive.url).origin);
  await show(page, 320, 'light');
  await page.goto(archive.url + path, { waitUntil: 'networkidle' });
  // Where things stand follows from the width, and only their colours from the scheme.
  expect(await barriersOf(page), 'telephone, light').toEqual([]);
  expect(await misfitsOf(page), 'telephone').toEqual([]);
  await show(page, 320, 'dark');
  expect(await contrastFaultsOf(page), 'telephone, dark').toEqual([]);
  await show(page, 768, 'dark');
  expect(await misfitsOf(page), 'tablet').toEqual([]);
  await show(page, 1440, 'dark');
  expect(await barriersOf(page), 'desk, dark').toEqual([]);
  expect(await misfitsOf(page), 'desk').toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  for (const width of [1280, 640]) {
    await show(page, width, 'light');
    expect(await misfitsOf(page), `text twice as large in ${width} px`).toEqual([]);
  }
  await page.close();
  return troubles;
}
