import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage, withoutWorker } from './archive.ts';

const article = '2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';
const withdrawn = '2023/04/lich-dong-cua-thu-vien-tinh/';

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
  context = await archive.browser.newContext({
    ...withoutWorker,
    locale: 'vi-VN',
    viewport: { width: 390, height: 800 },
  });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  await context.close();
});

describe('a reader who opens an article', () => {
  it('is told how long it takes to read, but not when it has been withdrawn', async () => {
    await page.goto(archive.url + article);
    expect(await page.locator('.article-facts').textContent()).toMatch(/\(GMT\+7\)\s+Đọc khoảng \d+ phút\s/);
    await page.goto(archive.url + withdrawn);
    expect(await page.locator('.withdrawn').count()).toBe(1);
    expect(await page.locator('.reading-time, .citation').count()).toBe(0);
  });
});

describe('a reader who sees badly', () => {
  /** Size of the body's letters, in pixels. */
  function letters(): Promise<number> {
    return page
      .locator('.bai-viet')
      .first()
      .evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  }

  it('makes the text larger, finds it so on the next article, and sets it back', async () => {
    await page.goto(archive.url + article);
    const normal = await letters();
    await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
    const large = await letters();
    expect(large).toBeGreaterThan(normal);
    await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
    expect(await letters()).toBeGreaterThan(large);
    await page.getByRole('button', { name: 'Chữ nhỏ hơn' }).click();
    await page.locator('.steps a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith(article));
    await page.getByRole('button', { name: 'Chữ cỡ thường' }).waitFor();
    expect(await letters()).toBe(large);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Chữ cỡ thường' }).click();
    expect(await letters()).toBe(normal);
    expect(troubles).toEqual([]);
  });

  it('can still do so where the browser keeps storage closed', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        },
      });
    });
    await page.goto(archive.url + article);
    const normal = await letters();
    await page.getByRole('button', { name: 'Chữ lớn hơn' }).click();
    expect(await letters()).toBeGreaterThan(normal);
    expect(troubles).toEqual([]);
  });

  it('meets a row that keeps its place before the script shows it, with buttons a thumb can hit', async () => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(archive.url + article);
    const before = await page.locator('h1').boundingBox();
    await page.unrouteAll();
    await page.reload();
    const buttons = page.locator('.text-size button');
    await buttons.first().waitFor();
    expect((await page.locator('h1').boundingBox())?.y).toBe(before?.y);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const { violations } = await new AxeBuilder({ page }).include('.article-header').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('a reader who wants to pass an article on', () => {
  it('copies its address without the words searched for, and is told so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${archive.url}${article}?tim=tuy%C3%AAn`);
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
    const said = page.locator('.tools [role=status]');
    await expect.poll(() => said.textContent()).toBe('Đã sao chép địa chỉ bài viết.');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
    expect(troubles).toEqual([]);
  });

  it('is given the address to copy by hand where the browser refuses', async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.goto(archive.url + article);
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
    await expect.poll(() => page.locator('.tools [role=status]').textContent()).toContain(article);
    expect(troubles).toEqual([]);
  });

  it('prints it, and the row of tools is not on the paper', async () => {
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(archive.url + article);
    await page.getByRole('button', { name: 'In bài' }).click();
    expect(await page.locator('html[data-printed]').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools, .citation, .reading-time, .text-size').filter({ visible: true }).count()).toBe(
      0,
    );
  });

  it('hands it to the device where that can share, and sees no such button elsewhere', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    });
    await page.goto(archive.url + article);
    await page.getByRole('button', { name: 'In bài' }).waitFor();
    expect(await page.getByRole('button', { name: 'Chia sẻ…' }).count()).toBe(0);
    await page.addInitScript(() => {
      const share = (data: ShareData): Promise<void> => {
        document.documentElement.setAttribute('data-shared', data.url ?? '');
        return Promise.reject(new DOMException('closed', 'AbortError'));
      };
      Object.assign(Navigator.prototype, { share });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Chia sẻ…' }).click();
    expect(await page.locator('html').getAttribute('data-shared')).toContain(article);
    expect(troubles).toEqual([]);
  });

  it('can still write a letter without scripts, and no button stands there that would do nothing', async () => {
    const plain = await archive.browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(archive.url + article);
    expect(await tab.locator('.tools').getByRole('link').getAttribute('href')).toMatch(/^mailto:\?subject=/);
    expect(await tab.locator('.tools').getByRole('button').count()).toBe(0);
    await plain.close();
  });

  it('opens how to cite it, and one touch selects the whole entry', async () => {
    await page.goto(archive.url + article);
    const entry = page.locator('.citation pre').first();
    expect(await entry.isVisible()).toBe(false);
    await page.getByText('Cách dẫn nguồn').click();
    expect(await page.locator('.citation p').textContent()).toMatch(/^Giao Tuyến\. “.+”\. .+, 3\/8\/2023\. https?:/);
    await entry.click();
    const selected = await page.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toMatch(/^@misc\{tap-huan-.+-2023-08,\n {2}author = \{\{Giao Tuyến\}\},\n.+\n\}$/s);
    const { violations } = await new AxeBuilder({ page }).include('.article-footer').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const tool of await page.locator('.tools :is(a, button):visible, .citation summary').all()) {
      expect((await tool.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(troubles).toEqual([]);
  });
});
