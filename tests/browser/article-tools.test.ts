import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';

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
  context = await archive.browser.newContext({ locale: 'vi-VN', viewport: { width: 390, height: 800 } });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
});

afterEach(async () => {
  await context.close();
});

describe('a reader who opens an article', () => {
  it('is told how long it takes to read, but not when it has been withdrawn', async () => {
    await page.goto(archive.url + article);
    expect(await page.locator('.article-facts').textContent()).toMatch(/\(GMT\+7\)\s+Đọc khoảng \d+ phút\s*$/);
    await page.goto(archive.url + withdrawn);
    expect(await page.locator('.withdrawn').count()).toBe(1);
    expect(await page.locator('.reading-time, .citation').count()).toBe(0);
  });
});

describe('a reader who wants to pass an article on', () => {
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
    expect(troubles).toEqual([]);
  });
});
