import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';
import { barriersOf, contrastFaultsOf } from './barriers.ts';
import { misfitsOf } from './fit.ts';
import { kinds } from './kinds.ts';

let archive: OpenArchive;
let context: BrowserContext;

beforeAll(async () => {
  archive = await openArchive('/luu-tru/');
  // One for all: what the pages have in common is fetched once. Nothing moves while axe looks at colours.
  context = await archive.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
});

afterAll(async () => {
  await archive?.close();
});

async function show(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
}

// Several at once: most of the time is axe's, and each tab has a process of its own.
describe.concurrent('every kind of page', () => {
  it.each(Object.entries(kinds))('%s: no trouble, no barrier, nothing cut off, at any size', async (kind, path) => {
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
    // Where nothing is, the look-up of old addresses asks, too.
    const isExpected = (trouble: string): boolean => kind === 'address without a page' && /404/.test(trouble);
    expect(troubles.filter((trouble) => !isExpected(trouble))).toEqual([]);
    await page.close();
  });
});
