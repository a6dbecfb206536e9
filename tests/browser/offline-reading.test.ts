import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../src/cli/browser.ts';
import { article } from './kinds.ts';
import {
  keptIn,
  type OfflineSite,
  openOfflineSite,
  publishVersion,
  spoil,
  versionShown,
  visitFirst,
  waitUntilKept,
} from './offline-site.ts';

/** Never opened by any of these tests but without a network. */
const unread = '2023/06/day-boi-mien-phi-mua-he/';

let browser: Browser;
let site: OfflineSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openOfflineSite('/');
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  await site.start();
  context = await browser.newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await site.restore();
});

/** Opens a page while somebody answers, until it is kept. */
async function read(path: string): Promise<void> {
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  await waitUntilKept(page, new URL(site.url + path).pathname);
}

/** Whether a new version has come and waits for its turn. */
function isWaiting(): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
}

function shownPictures(): Promise<number> {
  return page.evaluate(
    () => [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length,
  );
}

describe('without a network', () => {
  it('opens a page that was read, with its styles, scripts and the pictures it showed', async () => {
    await visitFirst(page, site.url);
    await read(article);
    const pictures = await shownPictures();
    expect(pictures).toBeGreaterThan(0);
    await expect.poll(async () => (await keptIn(page, 'anh')).length).toBeGreaterThanOrEqual(pictures);
    await site.stop();
    await page.goto(site.url);
    const response = await page.goto(site.url + article, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
    expect(await shownPictures()).toBe(pictures);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Be Vietnam Pro Vankho/);
    // A behaviour that is fetched when it is wanted.
    await page.locator('.article figure a').first().click();
    await page.locator('.pswp--open').waitFor();
  });

  it('opens the page of the very first visit', async () => {
    await visitFirst(page, site.url + article);
    await site.stop();
    await page.goto(site.url + article);
    expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
  });

  it('shows a picture in another size when the one that the screen asks for was not kept', async () => {
    await visitFirst(page, site.url);
    await read(article);
    await expect.poll(async () => (await keptIn(page, 'anh')).length).toBeGreaterThan(0);
    await page.waitForTimeout(2500);
    await site.stop();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(site.url + article, { waitUntil: 'networkidle' });
    expect(await shownPictures()).toBeGreaterThan(0);
  });

  it('offers what there is in the place of an article that is not kept', async () => {
    await visitFirst(page, site.url);
    await read(article);
    await site.stop();
    const response = await page.goto(site.url + unread);
    expect(response?.status()).toBe(503);
    expect(page.url()).toBe(site.url + unread);
    expect(await page.locator('h1').textContent()).toBe('Trang này chưa được giữ trên thiết bị');
    await page.locator('summary', { hasText: 'Tháng 8/2023 (1 bài)' }).click();
    await page.locator('.kept-month a').first().click();
    expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
    await page.goBack();
    await site.start();
    await page.locator('button', { hasText: 'Thử mở lại' }).click();
    await page.locator('h1', { hasText: 'bơi' }).waitFor();
  });

  it('says of a search that nothing was taken along', async () => {
    await visitFirst(page, site.url);
    await expect.poll(() => keptIn(page, 'chi-muc')).toContain('/tim-kiem/chi-muc/muc-luc.json');
    await site.stop();
    await page.goto(`${site.url}tim-kiem/?q=dang+uy`);
    await page.locator('[data-search-notes]', { hasText: 'Không có mạng' }).waitFor();
  });

  it('leaves no doubt when a kept page has lost bytes, and fetches it again when it can', async () => {
    await visitFirst(page, site.url);
    await read(article);
    expect(await spoil(page, new RegExp(`^/${article}$`))).toBe(1);
    await site.stop();
    await page.goto(site.url + article);
    await page.locator('[data-offline-broken]', { hasText: 'đã hỏng' }).waitFor();
    await site.start();
    await read(article);
    await site.stop();
    await page.goto(site.url + article);
    expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
  });

  it('fetches a script or style again that has lost bytes', async () => {
    await visitFirst(page, site.url);
    await read(article);
    expect(await spoil(page, /\/_vankho\/Base\.\S+\.css$/)).toBe(1);
    await page.goto(site.url + article, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Be Vietnam Pro Vankho/);
  });

  it('forgets an article that is gone from the site', async () => {
    await visitFirst(page, site.url);
    await read(article);
    await rm(join(site.dir, article), { recursive: true });
    expect((await page.goto(site.url + article))?.status()).toBe(404);
    await expect.poll(() => keptIn(page, 'trang')).not.toContain(`/${article}`);
  });
});

describe('when the site is published anew', () => {
  it('opens a page that was kept with the styles it was made with, though they are gone from the site', async () => {
    await visitFirst(page, site.url);
    await read(article);
    await publishVersion(site.dir, 'phienhai');
    await page.goto(site.url, { waitUntil: 'networkidle' });
    expect(await versionShown(page)).toBe('phienhai');
    await expect
      .poll(() => keptIn(page, 'vo-phienhai').then((paths) => paths.length), { timeout: 20_000 })
      .toBeGreaterThan(20);
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(false);
    await site.stop();
    await page.goto(site.url + article, { waitUntil: 'networkidle' });
    expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
    expect(await versionShown(page)).toBe('');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Be Vietnam Pro Vankho/);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    expect(await versionShown(page)).toBe('phienhai');
  });

  it('lets the new version take over when the next page is opened, and says so', async () => {
    await visitFirst(page, site.url);
    await read(article);
    const notice = page.locator('vankho-notice p');
    expect(await notice.count()).toBe(0);
    await publishVersion(site.dir, 'phienhai');
    // The browser looks for a new worker when a page is opened.
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
    await page.waitForTimeout(300);
    expect(await notice.count()).toBe(0);
    await page.goto(site.url + article, { waitUntil: 'networkidle' });
    await notice.filter({ hasText: 'bản mới' }).waitFor();
    await expect.poll(isWaiting).toBe(false);
    await page.goto(site.url, { waitUntil: 'networkidle' });
    expect(await notice.count()).toBe(0);
  });

  it('waits while another page of the site is open', async () => {
    await visitFirst(page, site.url);
    await read(article);
    const other = await context.newPage();
    await other.goto(site.url);
    await publishVersion(site.dir, 'phienhai');
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true);
    await page.goto(site.url + article, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    expect(await isWaiting()).toBe(true);
    await other.close();
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await expect.poll(isWaiting, { timeout: 20_000 }).toBe(false);
  });
});

describe('a site under a path of its host', () => {
  it('keeps what was read below its path', async () => {
    const below = await openOfflineSite('/luu-tru/');
    try {
      await visitFirst(page, below.url);
      await page.goto(below.url + article, { waitUntil: 'networkidle' });
      await waitUntilKept(page, `/luu-tru/${article}`);
      await below.stop();
      await page.goto(below.url + article);
      expect(await page.locator('h1').textContent()).toMatch(/^Đảng ủy Khối/);
      await page.goto(below.url + unread);
      expect(await page.locator('h1').textContent()).toBe('Trang này chưa được giữ trên thiết bị');
    } finally {
      await below.close();
    }
  });
});
