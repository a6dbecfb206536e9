import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';
import { article } from './kinds.ts';

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
  context = await archive.browser.newContext({ locale: 'vi-VN', timezoneId: 'America/Los_Angeles' });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  await context.close();
});

describe('a reader', () => {
  it('opens an article from the front page and reads all that stands on it', async () => {
    await page.goto(archive.url);
    await page
      .getByRole('link', { name: /tập huấn tuyên truyền miệng/ })
      .first()
      .click();
    await page.waitForURL(`**/${article}`);
    expect(await page.locator('h1').textContent()).toContain('tập huấn tuyên truyền miệng');
    const text = await page.locator('main').textContent();
    for (const part of [
      'Tuyên giáo các cấp',
      'Thứ Năm, 3/8/2023 17:08 (GMT+7)',
      'Giao Tuyến',
      'Phản hồi',
      'Các tin khác',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.locator('figure figcaption').count()).toBe(3);
    expect(
      await page
        .getByRole('link', { name: /Phản hồi|Gửi ý kiến/ })
        .first()
        .getAttribute('href'),
    ).toMatch(/^mailto:/);
    expect(troubles).toEqual([]);
  });

  it('sees the date in the newsroom’s zone, wherever the reader is', async () => {
    await page.clock.setFixedTime('2024-07-18T18:30:00Z');
    await page.goto(archive.url);
    expect(await page.locator('[data-today]').textContent()).toContain('Thứ Sáu, 19/7/2024');
  });

  it('finds the latest articles and photographs placed beside an article', async () => {
    await page.goto(archive.url + article);
    for (const name of ['moi-nhat', 'anh-moi']) {
      const slot = page.locator(`[data-fragment-src$="/manh/${name}/"]`);
      await slot.scrollIntoViewIfNeeded();
      await slot.locator('li').first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
  });

  it('opens a photograph large, and closes it with Escape', async () => {
    await page.goto(archive.url + article);
    await page.locator('figure a').first().click();
    const viewer = page.locator('.pswp--open');
    await viewer.waitFor();
    await viewer.locator('img').first().waitFor();
    // The viewer does not hear the key while it is still opening.
    const pressEscape = async (): Promise<number> => {
      await page.keyboard.press('Escape');
      return viewer.count();
    };
    await expect.poll(pressEscape, { timeout: 10_000, interval: 500 }).toBe(0);
    expect(page.url()).toContain(article);
    expect(troubles).toEqual([]);
  });

  it('goes from the photo library to the photograph in its article', async () => {
    await page.goto(`${archive.url}thu-vien-anh/`);
    await page.locator('a[href*="#anh-"]').first().click();
    await page.waitForURL(/#anh-/);
    const figure = page.locator(new URL(page.url()).hash);
    expect(await figure.locator('img').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('opens a photograph’s own page from the library, goes through its album with the arrow keys, and finds the album', async () => {
    await page.goto(`${archive.url}thu-vien-anh/2023/`);
    await page.locator('.photo-wall a[href$="/nui-va-may/may-qua-nui/"]').first().click();
    await page.waitForURL('**/thu-vien-anh/nui-va-may/may-qua-nui/');
    const picture = page.locator('.photo img');
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
    const next = await page.locator('a[rel=next]').getAttribute('href');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**${next}`);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL('**/thu-vien-anh/nui-va-may/may-qua-nui/');
    await page.locator('.photo-facts').getByRole('link', { name: 'Núi và mây' }).click();
    await page.waitForURL('**/thu-vien-anh/nui-va-may/#anh-may-qua-nui');
    expect(troubles).toEqual([]);
  });

  it('sees a photograph whole in the window, and nothing moves when it comes', async () => {
    for (const size of [
      { width: 390, height: 800 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(size);
      await page.goto(`${archive.url}thu-vien-anh/nui-va-may/vet-tuyet/`, { waitUntil: 'networkidle' });
      const box = await page.locator('.photo img').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(size.height * 0.8 + 1);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift).toBe(0);
    }
  });

  it('comes from the viewer to the photograph’s own page', async () => {
    await page.goto(archive.url + article);
    await page.locator('figure a').first().click();
    await page.locator('.pswp--open').getByRole('link', { name: 'Trang của ảnh' }).click();
    await page.waitForURL(`**/${article}anh/hoa-sac/`);
    expect(await page.locator('.photo img').count()).toBe(1);
    expect(troubles).toEqual([]);
  });

  it('jumps to a day', async () => {
    await page.goto(`${archive.url}2023/`);
    await page.locator('[data-jump-to-date] input[type=date]').first().fill('2023-08-03');
    await page.locator('[data-jump-to-date] button').first().click();
    await page.waitForURL('**/2023/08/03/');
    expect(await page.locator('main article, main .card, main li').count()).toBeGreaterThan(1);
    expect(troubles).toEqual([]);
  });

  it('is led on from an old address with a query', async () => {
    await page.goto(`${archive.url}?id=147000`);
    await page.waitForURL(`**/${article}`);
    expect(await page.locator('h1').textContent()).toContain('tập huấn');
  });

  it('reads without JavaScript: article, calendar and the ways on from the search page', async () => {
    const plain = await archive.browser.newContext({ javaScriptEnabled: false });
    const reader = await watchPage(plain, new URL(archive.url).origin);
    await reader.page.goto(archive.url + article);
    expect(await reader.page.locator('.bai-viet').textContent()).toContain('45');
    expect(await reader.page.getByRole('link', { name: 'Xem các tin mới nhất' }).isVisible()).toBe(true);
    await reader.page.goto(`${archive.url}tim-kiem/`);
    expect(await reader.page.getByRole('link', { name: '2023', exact: true }).isVisible()).toBe(true);
    expect(reader.troubles).toEqual([]);
    await plain.close();
  });
});

describe('an address without a page', () => {
  it('of a year leads on to the first page of its list', async () => {
    await page.goto(`${archive.url}tac-gia/giao-tuyen/2023/`);
    await page.waitForURL(`${archive.url}tac-gia/giao-tuyen/#nam-2023`);
    expect(await page.locator('#nam-2023').textContent()).toBe('Năm 2023');
  });

  it('says what is missing, and offers a way on, where there is nothing', async () => {
    const response = await page.goto(`${archive.url}khong/co/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Không tìm thấy trang');
    expect(await page.locator('main input[type=search]').isVisible()).toBe(true);
  });
});
