import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';
import { article, kinds } from './kinds.ts';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  archive = await openArchive('/luu-tru/');
});

afterAll(async () => {
  await archive?.close();
});

beforeEach(async () => {
  const viewport = { width: 1280, height: 800 };
  context = await archive.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', viewport });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  expect(troubles).toEqual([]);
  await context.close();
});

/** What has the focus, and whether a reader can see that it has. */
interface Stop {
  /** Its place among all elements of the page; -1 when nothing of the page has the focus. */
  place: number;
  markup: string;
  fault?: string;
}

/** Runs in the page. */
function readStop(): Stop {
  const element = document.activeElement;
  if (element === null || element === document.body) return { place: -1, markup: '' };
  const place = [...document.querySelectorAll('*')].indexOf(element);
  const markup = element.outerHTML.slice(0, 120);
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  if (!isMarked) return { place, markup, fault: 'shows no focus' };
  // A link over two lines has a box between them that is not its own.
  const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  const inWindow = boxes.filter(
    ({ left, right, top, bottom }) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
  );
  if (inWindow.length === 0) return { place, markup, fault: 'is out of the window' };
  const isOnTop = inWindow.some(({ left, right, top, bottom }) => {
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const found = document.elementFromPoint(x, y);
    return found !== null && (element.contains(found) || found.contains(element) || found.closest('label') !== null);
  });
  return isOnTop ? { place, markup } : { place, markup, fault: 'is hidden behind something' };
}

/** Presses Tab from the address bar on, until the focus leaves the page. */
async function walk(most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop.place === -1 || stop.place === stops[0]?.place) return stops;
    stops.push(stop);
  }
  throw new Error(`After ${most} steps the focus is still on the page: ${stops.at(-1)?.markup}`);
}

/** Scrolls to what is fetched when it is near: it would come in above the focus, as fast as a machine presses keys. */
async function fillFragments(): Promise<void> {
  for (const slot of await page.locator('[data-fragment-src]').all()) await slot.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}

const active = (): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim());

describe('with the Tab key alone', () => {
  const walked = ['front page', 'article', 'month', 'section', 'photograph', 'search', 'data', 'static page'] as const;

  it.each(walked.flatMap((kind) => [1280, 390].map((width) => [kind, width] as const)))(
    'a reader gets through a %s of %i pixels, sees where the focus is, and gets out',
    async (kind, width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(archive.url + kinds[kind], { waitUntil: 'networkidle' });
      await fillFragments();
      const stops = await walk(400);
      expect(stops.length).toBeGreaterThan(15);
      expect(stops.filter(({ fault }) => fault !== undefined).map(({ markup, fault }) => `${markup} ${fault}`)).toEqual(
        [],
      );
    },
  );

  it('a reader goes past the menu, then through the head of the page into the menu', async () => {
    await page.goto(archive.url + article);
    await page.keyboard.press('Tab');
    expect(await active()).toBe('Đến nội dung chính');
    const regions: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      regions.push(await page.evaluate(() => document.activeElement?.closest('header, nav, summary')?.tagName ?? ''));
    }
    expect(regions.indexOf('HEADER')).toBe(0);
    expect(regions.indexOf('SUMMARY')).toBeGreaterThan(0);
    expect(regions.indexOf('NAV')).toBeGreaterThan(regions.indexOf('SUMMARY'));
  });

  it('a reader who passes the menu goes on in the text', async () => {
    await page.goto(archive.url + article);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe('the menu', () => {
  it.each(['Enter', 'Space'])('opens with %s, closes with Escape, and gives the focus back', async (key) => {
    await page.goto(archive.url);
    const menu = page.locator('details.menu').first();
    await menu.locator('summary').focus();
    await page.keyboard.press(key);
    await menu.locator('nav a').first().waitFor();
    await page.keyboard.press('Tab');
    expect(
      await menu
        .locator('nav a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
    expect(await menu.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
  });

  it('closes behind a reader who goes on', async () => {
    await page.goto(archive.url);
    const menu = page.locator('details.menu').first();
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    const isOpen = (): Promise<boolean> => menu.evaluate((details: HTMLDetailsElement) => details.open);
    expect(await isOpen()).toBe(true);
    await menu.locator('a').last().focus();
    await page.keyboard.press('Tab');
    expect(await isOpen()).toBe(false);
  });
});

describe('the photograph viewer', () => {
  it('opens with Enter, keeps the focus while it is open, closes with Escape and gives it back', async () => {
    await page.goto(archive.url + article);
    const link = page.locator('figure a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.pswp--open img').first().waitFor();
    await page.waitForTimeout(500);
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      // Past the last button the keys go to the browser's own bar, and from there back into the viewer.
      expect(
        await page.evaluate(() => document.activeElement?.closest('main, header, footer, aside') ?? null),
      ).toBeNull();
    }
    await expect
      .poll(
        async () => {
          await page.keyboard.press('Escape');
          return page.locator('.pswp--open').count();
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBe(0);
    await expect.poll(() => link.evaluate((each) => each === document.activeElement)).toBe(true);
  });
});
